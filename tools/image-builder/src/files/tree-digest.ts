import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 over names, kinds, permission bits, link targets and bytes of a file or folder; "absent" if there is none. */
export function treeDigest(
  path: string,
  isCounted: (name: string) => boolean = () => true,
): string {
  if (!existsSync(path)) return 'absent';
  const hash = createHash('sha256');
  for (const line of lines(path, '', isCounted)) hash.update(`${JSON.stringify(line)}\n`);
  return hash.digest('hex');
}

function lines(
  path: string,
  name: string,
  isCounted: (name: string) => boolean,
): readonly (readonly string[])[] {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return [[name, 'link', readlinkSync(path)]];
  // Git keeps only the executable bit, so only that one may count.
  const isProgram = (stat.mode & 0o111) === 0 ? 'data' : 'program';
  if (stat.isFile())
    return [[name, isProgram, createHash('sha256').update(readFileSync(path)).digest('hex')]];
  const inside = readdirSync(path).sort().filter(isCounted);
  return [
    [name, 'folder'],
    ...inside.flatMap((child) => lines(join(path, child), `${name}/${child}`, isCounted)),
  ];
}
