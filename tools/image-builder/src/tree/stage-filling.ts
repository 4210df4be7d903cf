import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { LayerFilling } from './layer-filling.ts';

const PROGRAMS = 'usr/lib/operos';
const PROGRAM_MODE = 0o755;
const DATA_MODE = 0o644;
// On every platform these lead into /usr; a folder in their place would hide what is there.
const MERGED = new Set(['bin', 'sbin', 'lib', 'lib64']);

/** Gathers in an empty folder what is laid over a layer. Of permissions only "is a program" counts, as for Git. */
export function stageFilling(staging: string, filling: LayerFilling): void {
  for (const folder of filling.rootfs) {
    refuseMerged(folder);
    copyInto(folder, staging);
  }
  if (filling.nodeRuntime !== undefined) {
    place(staging, `${PROGRAMS}/node/bin/node`, (to) => {
      copy(filling.nodeRuntime ?? '', to);
    });
    place(staging, 'usr/bin/node', (to) => {
      symlinkSync('../lib/operos/node/bin/node', to);
    });
  }
  for (const { name, folder, isProgram } of filling.apps) {
    copyInto(folder, join(staging, PROGRAMS, name));
    if (isProgram)
      place(staging, `usr/bin/${name}`, (to) => {
        writeCommand(to, name);
      });
  }
  for (const [path, text] of Object.entries(filling.files))
    place(staging, path, (to) => {
      writeFileSync(to, text, { mode: DATA_MODE });
    });
}

function refuseMerged(folder: string): void {
  const found = readdirSync(folder).filter((name) => MERGED.has(name));
  if (found.length > 0)
    throw new Error(`Expected ${folder}/usr/${found[0] ?? ''}, got ${folder}/${found[0] ?? ''}`);
}

function writeCommand(to: string, name: string): void {
  const text = `#!/bin/sh\nexec /${PROGRAMS}/node/bin/node /${PROGRAMS}/${name}/main.mjs "$@"\n`;
  writeFileSync(to, text);
  chmodSync(to, PROGRAM_MODE);
}

function place(staging: string, path: string, make: (to: string) => void): void {
  const to = join(staging, path);
  mkdirSync(dirname(to), { recursive: true });
  make(to);
}

function copyInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (lstatSync(source).isDirectory()) copyInto(source, target);
    else copy(source, target);
  }
}

function copy(source: string, target: string): void {
  rmSync(target, { force: true });
  const stat = lstatSync(source);
  if (stat.isSymbolicLink()) {
    symlinkSync(readlinkSync(source), target);
    return;
  }
  copyFileSync(source, target);
  chmodSync(target, (stat.mode & 0o100) === 0 ? DATA_MODE : PROGRAM_MODE);
}
