import type { Issue } from '@operos/cluster-model';
import type { DiskFacts } from './disk-facts.ts';
import { GIBIBYTE } from './sizes.ts';

interface Size {
  readonly name: string;
  readonly size: number;
  readonly least: number;
}

/** What can be wrong with a chosen disk, each with its remedy. */
export const diskIssues = {
  unusable: (path: string, name: string, reason: string): Issue => ({
    path,
    severity: 'error',
    code: 'disk-unusable',
    message: `Expected a disk that can be written for good, got ${name}: ${reason}`,
    remedy: 'Choose another disk, or set this one free.',
  }),
  tooSmall: (path: string, { name, size, least }: Size): Issue => ({
    path,
    severity: 'error',
    code: 'disk-too-small',
    message: `Expected a disk of ${gibibytes(least)} GiB or more, got ${name} with ${gibibytes(size)} GiB`,
    remedy: 'Choose a larger disk.',
  }),
  hasData: (path: string, { name, serial }: DiskFacts, losses: readonly string[]): Issue => ({
    path,
    severity: 'error',
    code: 'disk-has-data',
    message: `Expected an empty disk, got ${name}: ${losses.join(' ')}`,
    remedy:
      serial === null
        ? 'Choose another disk, or empty this one first; without a serial number it can only be given away on the screen.'
        : `Choose another disk. To give this one away, name its serial number ${serial} for erasure.`,
  }),
};

function gibibytes(bytes: number): string {
  return (bytes / GIBIBYTE).toFixed(bytes < 10 * GIBIBYTE ? 1 : 0);
}
