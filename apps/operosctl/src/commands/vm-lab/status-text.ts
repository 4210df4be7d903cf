import type { MachineStatus, VmLabStatus } from '../../vm-lab/lab-status.ts';

/** A lab in a few lines: the controller, then a line for each machine. */
export function statusText(status: VmLabStatus): string {
  const { controller, accelerator, emulator, namespace, machines } = status;
  const by = accelerator === 'kvm' ? 'KVM' : 'software emulation';
  const width = Math.max(...machines.map(({ name }) => name.length), 0) + 2;
  return [
    controller === null || namespace === null
      ? 'no controller: that needs root'
      : `controller at ${controller.url}, in the network namespace ${namespace}`,
    `QEMU ${emulator}, ${by}`,
    ...machines.map((machine) => machineLine(machine, width)),
  ].join('\n');
}

function machineLine({ name, firmware, power, link, macs }: MachineStatus, width: number): string {
  const cable = link === 'up' ? '' : `, cable ${link}`;
  return `${name.padEnd(width)}${firmware}  ${power}${cable}  ${macs.join(' ')}`;
}
