import { readFile } from 'node:fs/promises';
import { HostError, runProgram } from '@operos/host';
import type { Found } from './diag-entry.ts';
import { diagFiles, type DiagProgram, diagPrograms, secretFiles } from './local-sources.ts';

const TIMEOUT_MS = 20_000;
const MOST_OUTPUT = 32 * 2 ** 20;

/** What this machine tells of itself; what it does not have is left out. */
export async function collectLocal(onProgress: (what: string) => void): Promise<Found[]> {
  const found: Found[] = [];
  for (const program of diagPrograms) {
    onProgress(program.name);
    const text = await outputOf(program);
    if (text !== undefined) found.push({ name: `commands/${program.name}.txt`, text });
  }
  for (const path of diagFiles) {
    const text = await textOf(path);
    if (text !== undefined) found.push({ name: `files${path}`, text });
  }
  return found;
}

/** The secrets of this controller by their value. */
export async function knownSecrets(): Promise<string[]> {
  const texts = await Promise.all(secretFiles.map(textOf));
  return texts.flatMap((text) => (text === undefined ? [] : [text.trim()]));
}

async function outputOf({ program, args }: DiagProgram): Promise<string | undefined> {
  try {
    const { exitCode, stdout, stderr } = await runProgram(program, args, {
      timeoutMs: TIMEOUT_MS,
      maxOutput: MOST_OUTPUT,
    });
    const end = exitCode === 0 ? '' : `\n[${program} ended with ${exitCode}]\n${stderr}`;
    return stdout + end;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return error.code === 'program-missing' ? undefined : `[${error.message}]\n`;
  }
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
