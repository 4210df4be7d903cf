import type { Issue } from '@operos/cluster-model';
import type { FoundDisk } from './found-disk.ts';

/** What can be wrong with the disks that the settings name, seen from this machine. */
export const chosenDiskIssues = {
  missing: (path: string, disk: string, found: readonly FoundDisk[]): Issue => ({
    path,
    severity: 'error',
    code: 'disk-missing',
    message: `Expected a disk of this machine, got ${disk}, which is not there.`,
    remedy:
      found.length === 0
        ? 'This machine shows no disk: look in the firmware whether its controller is switched on.'
        : `Take one of these: ${found.map(inWords).join('; ')}.`,
  }),
  twice: (name: string): Issue => ({
    path: 'controller.mirrorDisk',
    severity: 'error',
    code: 'disk-named-twice',
    message: `Expected another disk than controller.disk, got two names of ${name}.`,
    remedy: 'Choose another disk for the mirror, or delete it.',
  }),
  otherController: ({ name, model, serial }: FoundDisk): Issue => ({
    path: 'controller.disk',
    severity: 'error',
    code: 'disk-other-controller',
    message: `Expected no other Operos controller in this machine, got one on ${name} (${[model, serial].filter((text) => text !== null).join(', ')}): it would not be known which of the two to start.`,
    remedy: 'Choose that disk, pull it out, or empty it.',
  }),
};

function inWords({ name, model, serial, links }: FoundDisk): string {
  const facts = [name, model, serial].filter((text) => text !== null).join(', ');
  return `${links[0] ?? 'a disk without a stable name'} (${facts})`;
}
