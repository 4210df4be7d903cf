import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';

/** A settings document: a file, or standard input for `-`. */
export async function readDocument(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (cause) {
    const message = `Cannot read the settings: ${(cause as Error).message}.`;
    throw new CommandFailure(exitCodes.badInput, message, { cause });
  }
}
