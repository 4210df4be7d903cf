import type { DiskPath } from '../../disk-path.ts';
import { isDiskSlot } from '../../disk-path.ts';
import type { InterfaceName } from '../../interface-name.ts';
import type { Issue } from '../../issue.ts';
import type { SettingsDraft } from '../parse-cluster-settings.ts';
import { settingsIssue } from '../settings-issue.ts';

const VIRTUAL =
  /^(?:lo|docker[0-9]+|veth.*|virbr[0-9].*|cali.*|tunl[0-9]+|flannel.*|cni[0-9]+|vxlan\.calico|dummy[0-9]+|sit[0-9]+|tap.*|tun[0-9]+|wg[0-9]+)$/;

/** Finds network cards and disks of the controller that are the same, virtual, or not sure to stay the same. */
export function checkHardware(draft: SettingsDraft): Issue[] {
  return [...interfaceIssues(draft), ...diskIssues(draft)];
}

function interfaceIssues({ privateNetwork, publicNetwork }: SettingsDraft): Issue[] {
  const inside = privateNetwork?.interface;
  const outside = outsideInterface(publicNetwork);
  const path = 'publicNetwork.interface';
  const message = `Expected another network card than the private network’s, got ${outside ?? ''}.`;
  const shared = outside !== undefined && inside === outside;
  return [
    ...virtualIssues('privateNetwork.interface', inside),
    ...virtualIssues(path, outside),
    ...(shared ? [settingsIssue('interface-shared', { path, message })] : []),
  ];
}

function outsideInterface(site: SettingsDraft['publicNetwork']): InterfaceName | undefined {
  return site?.mode === 'dhcp' || site?.mode === 'static' ? site.interface : undefined;
}

function virtualIssues(path: string, name: InterfaceName | undefined): Issue[] {
  if (name === undefined || !VIRTUAL.test(name)) return [];
  const message = `Expected a network card with a cable, got ${name}.`;
  return [settingsIssue('interface-virtual', { path, message })];
}

function diskIssues({ controller }: SettingsDraft): Issue[] {
  const { disk, mirrorDisk } = controller ?? {};
  const path = 'controller.mirrorDisk';
  const message = `Expected another disk than the first, got ${mirrorDisk ?? ''}.`;
  const shared = mirrorDisk !== undefined && disk === mirrorDisk;
  return [
    ...(shared ? [settingsIssue('disk-shared', { path, message })] : []),
    ...slotIssues('controller.disk', disk),
    ...slotIssues(path, mirrorDisk),
  ];
}

function slotIssues(path: string, disk: DiskPath | undefined): Issue[] {
  if (disk === undefined || !isDiskSlot(disk)) return [];
  const message = `${disk} names whatever disk is in this slot.`;
  return [settingsIssue('disk-by-slot', { path, message })];
}
