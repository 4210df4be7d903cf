// What DMI and the processor are called in the virtual machines one meets; the first that fits decides.
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/virtualbox|innotek/i, 'virtualbox'],
  [/vmware/i, 'vmware'],
  [/parallels/i, 'parallels'],
  [/bhyve/i, 'bhyve'],
  [/microsoft corporation.*virtual machine/i, 'hyperv'],
  [/amazon ec2.*\.metal/i, ''],
  [/\bxen\b/i, 'xen'],
  [/qemu|bochs|\bkvm\b|rhev|ovirt|openstack|nutanix|proxmox|kubevirt/i, 'kvm'],
  [/amazon ec2|google compute|digitalocean|hetzner.*vserver|alibaba cloud ecs/i, 'kvm'],
  [/firecracker/i, 'firecracker'],
];

/** What a machine gives away about being virtual. */
export interface VirtualMachineHints {
  /** DMI vendor, product and firmware vendor, the processor's name. */
  readonly names: readonly (string | null)[];
  /** Whether the processor shows the `hypervisor` flag (CPUID leaf 1, ECX bit 31). */
  readonly cpuFlag: boolean;
}

/** Names the hypervisor: `kvm`, `vmware`, `xen`, …; `unknown` when only the processor tells; null on bare metal. */
export function detectHypervisor(hints: VirtualMachineHints): string | null {
  const names = hints.names.filter((text) => text !== null).join(' ');
  const name = BY_NAME.find(([pattern]) => pattern.test(names))?.[1];
  if (name !== undefined && name !== '') return name;
  return hints.cpuFlag ? 'unknown' : null;
}
