import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { Answer } from '../../teamster/exchange.ts';

/** Keeps an archive as it comes, readable by its owner alone; complete or not at all, and never over another file. */
export async function saveArchive(
  { body }: Pick<Answer, 'body'>,
  file: string,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.part`;
  const hash = createHash('sha256');
  body.on('data', (chunk: Buffer) => hash.update(chunk));
  const target = createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true });
  try {
    await pipeline(body, target);
    await link(temporary, file); // unlike rename, it never replaces
  } catch (cause) {
    throw whyNot(file, cause as NodeJS.ErrnoException);
  } finally {
    await rm(temporary, { force: true });
  }
  return { bytes: target.bytesWritten, sha256: hash.digest('hex') };
}

function whyNot(file: string, cause: NodeJS.ErrnoException): CommandFailure {
  if (cause.code === 'EEXIST')
    return new CommandFailure(
      exitCodes.badInput,
      `There is a file ${file} already; name another one with --out.`,
      { cause },
    );
  return new CommandFailure(exitCodes.failed, `The backup was cut short: ${cause.message}`, {
    cause,
  });
}
