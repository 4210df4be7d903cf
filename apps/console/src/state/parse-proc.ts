import type { MachineState } from './machine-state.ts';

/** Reads /proc/meminfo. What can be given back at once, caches above all, is not in use. */
export function parseMeminfo(text: string): MachineState['memory'] {
  const kibibytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1]);
  const total = kibibytes('MemTotal');
  const available = kibibytes('MemAvailable');
  if (Number.isNaN(total) || Number.isNaN(available)) return undefined;
  return { usedMiB: Math.round((total - available) / 1024), totalMiB: Math.round(total / 1024) };
}

/** Reads /proc/uptime: seconds since the kernel started. */
export function parseUptime(text: string): number | undefined {
  const seconds = /^\d+(?:\.\d+)?/.exec(text)?.[0];
  return seconds === undefined ? undefined : Math.floor(Number(seconds));
}

/** Reads `Progress=0.73` of `systemctl show`. */
export function parseProgress(text: string): number | undefined {
  const share = /^Progress=(\d(?:\.\d+)?)$/m.exec(text)?.[1];
  return share === undefined ? undefined : Math.min(1, Number(share));
}
