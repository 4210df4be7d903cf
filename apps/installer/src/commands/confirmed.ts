import { createInterface } from 'node:readline/promises';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import type { Surroundings } from '../program.ts';

/** Asks for a whole word: one key is pressed too easily. */
export async function confirmed({ stop }: Surroundings): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new CommandFailure(
      exitCodes.usage,
      'Expected a person at a terminal to agree, or --yes.',
    );
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await lines.question('Type "install" to go on: ', { signal: stop });
    return answer.trim() === 'install';
  } finally {
    lines.close();
  }
}
