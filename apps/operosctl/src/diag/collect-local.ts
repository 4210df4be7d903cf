import { execFile, type ExecFileException } from 'node:child_process';
import { readFile } from 'node:fs/promises';
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

function outputOf({ program, args }: DiagProgram): Promise<string | undefined> {
  const limits = { timeout: TIMEOUT_MS, maxBuffer: MOST_OUTPUT };
  return new Promise((resolve) => {
    execFile(program, [...args], limits, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else if (error.code === 'ENOENT') resolve(undefined);
      else resolve(`${stdout}\n[${program} ${howItEnded(error)}]\n${stderr}`);
    });
  });
}

function howItEnded({ code, killed, message }: ExecFileException): string {
  if (typeof code === 'number') return `ended with ${code}`;
  return killed === true ? `was ended after ${TIMEOUT_MS / 1000} s` : `failed: ${message}`;
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
