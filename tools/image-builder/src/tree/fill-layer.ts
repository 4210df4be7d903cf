import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type AppBundle, isShipped } from '../apps/app-bundle.ts';
import { runLogged } from '../chroot/run-logged.ts';

/** What is copied over a layer's packages before its setup runs. */
export interface LayerFilling {
  readonly rootfs: readonly string[];
  readonly apps: readonly AppBundle[];
  /** The program `node`, for the layer that carries the runtime. */
  readonly nodeRuntime: string | undefined;
  /** Files made for this build, such as os-release: path inside the root to text. */
  readonly files: Readonly<Record<string, string>>;
}

const PROGRAMS = 'usr/lib/operos';

/** Copies everything over the layer's folder; all of it belongs to root. */
export async function fillLayer(upper: string, filling: LayerFilling, log: string): Promise<void> {
  for (const folder of filling.rootfs)
    // Ownership and times of a checkout mean nothing; permissions, as far as Git keeps them, do.
    await runLogged(
      'cp',
      [
        '--recursive',
        '--no-dereference',
        '--preserve=mode',
        '--no-target-directory',
        folder,
        upper,
      ],
      { log },
    );
  if (filling.nodeRuntime !== undefined) placeNode(upper, filling.nodeRuntime);
  for (const app of filling.apps) placeApp(upper, app);
  for (const [path, text] of Object.entries(filling.files)) {
    mkdirSync(dirname(join(upper, path)), { recursive: true });
    writeFileSync(join(upper, path), text);
  }
}

function placeNode(upper: string, program: string): void {
  const target = join(upper, PROGRAMS, 'node/bin/node');
  mkdirSync(dirname(target), { recursive: true });
  cpSync(program, target, { mode: 0 });
  linkCommand(upper, 'node', '../lib/operos/node/bin/node');
}

function placeApp(upper: string, { name, folder, isProgram }: AppBundle): void {
  const target = join(upper, PROGRAMS, name);
  mkdirSync(target, { recursive: true });
  cpSync(folder, target, { recursive: true, filter: (source) => isShipped(basename(source)) });
  if (!isProgram) return;
  const command = `#!/bin/sh\nexec /${PROGRAMS}/node/bin/node /${PROGRAMS}/${name}/main.mjs "$@"\n`;
  mkdirSync(join(upper, 'usr/bin'), { recursive: true });
  writeFileSync(join(upper, 'usr/bin', name), command, { mode: 0o755 });
}

function linkCommand(upper: string, name: string, to: string): void {
  mkdirSync(join(upper, 'usr/bin'), { recursive: true });
  symlinkSync(to, join(upper, 'usr/bin', name));
}
