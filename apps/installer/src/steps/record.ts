import { type InstallContext, newRoot } from '../plan/install-context.ts';
import type { InstallStep } from '../plan/install-step.ts';

/** Writes down what was installed, and brings all so far onto the disk: what follows makes it start. */
export function record(context: InstallContext): InstallStep {
  const root = newRoot(context);
  const folder = `${root}/var/lib/operos/install`;
  return {
    id: 'record',
    title: 'Write down what was installed',
    seconds: 5,
    actions: [
      { kind: 'directory', path: folder, mode: '0700' },
      {
        ...{ kind: 'file', path: `${folder}/record.json`, mode: '0600' },
        content: { text: `${JSON.stringify(recordOf(context), null, 2)}\n` },
      },
      { kind: 'run', program: 'sync', args: ['--file-system', root] },
    ],
  };
}

function recordOf({ installId, version, plannedAt, firmware, disks, images }: InstallContext) {
  return {
    schema: 1,
    installId,
    version,
    installedAt: plannedAt,
    firmware,
    disks: disks.map(({ path, model, serial, size }) => ({ path, model, serial, bytes: size })),
    images: images.files.map(({ name, sha256 }) => ({ name, sha256 })),
  };
}
