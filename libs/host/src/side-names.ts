import { dirname } from 'node:path';

/** Where a file waits before and after its turn: beside its own name, so that one rename moves it. */
export interface SideNames {
  readonly staged: string;
  readonly backup: string;
}

/** Names for one run, hidden from daemons that read every `*.conf` of a directory. */
export function sideNames(path: string, runId: string): SideNames {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const beside = `${path.slice(0, path.length - name.length)}.${name}.${runId}`;
  return { staged: `${beside}.operos-new`, backup: `${beside}.operos-old` };
}

/** Each directory that holds one of the paths, once. */
export function foldersOf(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => dirname(path)))];
}
