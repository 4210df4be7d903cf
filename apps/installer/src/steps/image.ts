import type { Action } from '../plan/action.ts';
import type { InstallContext } from '../plan/install-context.ts';
import type { InstallStep } from '../plan/install-step.ts';
import { placeOf, volumeOf } from './volume.ts';

const BYTES_A_SECOND = 60e6; // of a USB stick, and of proving what was copied

/** Copies the system from the medium into the first slot; each file has its name only when its digest is right. */
export function image(context: InstallContext): InstallStep {
  const { images } = context;
  const slot = placeOf(context, 'slot');
  const bytes = images.files.reduce((sum, file) => sum + file.bytes, 0);
  return {
    id: 'image',
    title: 'Copy the system',
    seconds: Math.max(2, Math.round(bytes / BYTES_A_SECOND)),
    actions: [
      {
        kind: 'mount',
        what: volumeOf(context, 'slot-a'),
        where: slot,
        type: 'ext4',
        options: 'noatime',
      },
      { kind: 'directory', path: `${slot}/operos`, mode: '0755' },
      ...images.files.map(({ name, sha256, bytes: length }): Action => ({
        kind: 'copy',
        from: `${images.folder}/${name}`,
        to: `${slot}/operos/${name}`,
        sha256,
        bytes: length,
      })),
    ],
  };
}
