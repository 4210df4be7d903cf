import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './workspace-root.ts';

/** Every file of the project: tracked, or new and not ignored; paths relative to the root. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: workspaceRoot,
    encoding: 'utf8',
  });
  // A file deleted and not yet committed is listed too.
  return listed.split('\n').filter((file) => file !== '' && existsSync(join(workspaceRoot, file)));
}

/** The files a person wrote in TypeScript, generated ones left out. */
export function sourceFiles(): string[] {
  return projectFiles().filter((file) => file.endsWith('.ts') && !file.includes('/generated/'));
}

/** The text of a file, by its path relative to the root. */
export function textOf(file: string): string {
  return readFileSync(join(workspaceRoot, file), 'utf8');
}
