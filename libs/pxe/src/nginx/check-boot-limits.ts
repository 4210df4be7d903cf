import type { Issue } from '@operos/cluster-model';
import { errorAt } from '../problem.ts';
import type { BootLimits } from './nginx-site.ts';

const SLOWEST_BYTES_PER_SECOND = 65_536; // 300 MB of layers in 80 minutes

// Least and most of each limit: less starves a loader, more is no limit.
const RANGES = {
  connections: [2, 10_000],
  requestsPerSecond: [1, 100_000],
  burst: [20, 100_000],
  downloads: [1, 4096], // half of nginx's connections: menus and kernels need some too
  bytesPerSecond: [SLOWEST_BYTES_PER_SECOND, 2 ** 40],
} as const satisfies Record<keyof BootLimits, readonly [number, number]>;

/** Finds limits under which no machine could boot, or that nginx would not read. */
export function checkBootLimits(path: string, limits: BootLimits): Issue[] {
  return names(RANGES).flatMap((name) => {
    const value = limits[name];
    const [least, most] = RANGES[name];
    if (value === undefined || (Number.isInteger(value) && value >= least && value <= most))
      return [];
    return errorAt(`${path}.${name}`, {
      code: 'boot-server-limit',
      message: `Expected a whole number from ${least} to ${most}, got ${value}`,
      remedy: 'Leave the limits out to get those that fit every loader.',
    });
  });
}

function names<T extends object>(of: T): (keyof T)[] {
  return Object.keys(of) as (keyof T)[];
}
