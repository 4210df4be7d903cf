import type { CpuInfo, HardwareReport } from '@operos/hw-inventory';

/** The processors in one line: `2 × Intel Xeon Gold 6226R, 64 threads`. */
export function processorWords({ cpus }: HardwareReport): string {
  const [first] = cpus;
  if (first === undefined) return 'not told';
  const times = cpus.length > 1 ? `${cpus.length} × ` : '';
  const threads = cpus.reduce((sum, cpu) => sum + (cpu.threads ?? 0), 0);
  return `${times}${modelWords(first)}${threads > 0 ? `, ${counted(threads, 'thread')}` : ''}`;
}

function modelWords({ vendor, model }: CpuInfo): string {
  const name = model ?? vendor ?? 'a processor without a name';
  return name.replaceAll(/\((?:R|TM)\)/gi, '').replaceAll(/ {2,}/g, ' ');
}

/** A number of things: `1 disk`, `3 disks`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
