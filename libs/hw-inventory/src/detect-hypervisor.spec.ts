import { expect, test } from 'vitest';
import { detectHypervisor } from './detect-hypervisor.ts';

test.each<[string | null, readonly (string | null)[], boolean]>([
  ['virtualbox', ['innotek GmbH', 'VirtualBox'], true],
  ['vmware', ['VMware, Inc.', 'VMware Virtual Platform'], true],
  ['hyperv', ['Microsoft Corporation', 'Virtual Machine'], true],
  [null, ['Microsoft Corporation', 'Surface Server'], false],
  ['xen', ['Xen', 'HVM domU'], true],
  ['kvm', ['QEMU', 'Standard PC (Q35 + ICH9, 2009)'], false],
  ['kvm', [null, null, null, 'QEMU Virtual CPU version 2.5+'], true],
  ['kvm', ['Amazon EC2', 'm5.large'], true],
  [null, ['Amazon EC2', 'm5.metal'], false],
  ['unknown', [null, null], true],
  [null, ['Dell Inc.', 'PowerEdge R650'], false],
  [null, [], false],
])('%s: %j', (hypervisor, names, cpuFlag) => {
  expect(detectHypervisor({ names, cpuFlag })).toBe(hypervisor);
});
