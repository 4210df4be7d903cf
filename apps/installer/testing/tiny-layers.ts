import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const base: Readonly<Record<string, string>> = {
  'etc/passwd': 'root:x:0:0:root:/root:/bin/bash\n',
  'etc/shadow': 'root:*:20000:0:99999:7:::\n',
  'etc/group': 'root:x:0:\n',
  'etc/ssh/sshd_config': '# empty\n',
};

/** Squashfs layers with just enough for the steps that run programs in the new root; keys are made by a stand-in. */
export function tinyLayers(scratch: string): Readonly<Record<string, Buffer>> {
  return {
    'base.sqfs': layer(join(scratch, 'base'), base, (folder) => {
      for (const path of programsOf('/usr/bin/ssh-keygen')) copyInto(folder, path);
      copyInto(folder, '/etc/login.defs');
      for (const path of ['dev', 'run', 'root']) mkdirSync(join(folder, path), { recursive: true });
    }),
    'node.sqfs': layer(join(scratch, 'node'), { 'usr/lib/os-release': 'ID=operos\n' }),
    'controller.sqfs': layer(join(scratch, 'controller'), { 'etc/hostname': 'localhost\n' }),
  };
}

function layer(
  folder: string,
  files: Readonly<Record<string, string>>,
  more: (folder: string) => void = () => undefined,
): Buffer {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  more(folder);
  const image = `${folder}.sqfs`;
  rmSync(image, { force: true });
  execFileSync('mksquashfs', [folder, image, '-quiet', '-no-progress'], { stdio: 'pipe' });
  return readFileSync(image);
}

/** A program with the libraries that it needs, by their real names. */
function programsOf(program: string): readonly string[] {
  const needed = execFileSync('ldd', [program], { encoding: 'utf8' });
  return [program, ...needed.matchAll(/(\/\S+) \(0x/g)].map((one) =>
    typeof one === 'string' ? one : (one[1] ?? ''),
  );
}

function copyInto(folder: string, path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  copyFileSync(path, join(folder, path));
}
