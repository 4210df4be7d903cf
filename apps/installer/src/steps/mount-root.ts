import type { Action } from '../plan/action.ts';
import { type InstallContext, newRoot } from '../plan/install-context.ts';
import type { InstallStep } from '../plan/install-step.ts';
import { placeOf, volumeOf } from './volume.ts';

/**
 * Puts the new system together as the initramfs will: its layers below, what it writes above. Every later file is
 * written there, and so ends up on the data file system.
 */
export function mountRoot(context: InstallContext): InstallStep {
  const { work, images } = context;
  const data = placeOf(context, 'data');
  const slot = placeOf(context, 'slot');
  const root = newRoot(context);
  const layers = images.layers.map(({ name }) => ({
    file: `${slot}/operos/${name}.sqfs`,
    where: `${work}/layers/${name}`,
  }));
  const lower = layers.map(({ where }) => where).reverse(); // overlayfs wants the top one first
  const overlay = [
    `lowerdir=${lower.join(':')}`,
    `upperdir=${data}/system/files`,
    `workdir=${data}/system/work`,
  ];
  return {
    id: 'mount-root',
    title: 'Put the system together',
    seconds: 2,
    actions: [
      mount(volumeOf(context, 'data'), data, ['ext4', 'noatime']),
      { kind: 'directory', path: `${data}/system/files`, mode: '0755' },
      { kind: 'directory', path: `${data}/system/work`, mode: '0755' },
      ...layers.map(({ file, where }) => mount(file, where, ['squashfs', 'ro,loop'])),
      mount('overlay', root, ['overlay', overlay.join(',')]),
      // Programs that run in the new root open /dev/null.
      mount('/dev', `${root}/dev`, ['none', 'bind']),
    ],
  };
}

function mount(what: string, where: string, [type, options]: readonly [string, string]): Action {
  return { kind: 'mount', what, where, type, options };
}
