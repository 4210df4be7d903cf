import { open } from 'node:fs/promises';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';

const HEAD_BYTES = 256;

/** By what an archive opens; its head says so in plain text (age-encryption.org/v1). */
export async function archiveKind(path: string): Promise<'passphrase' | 'recovery key'> {
  const head = await headOf(path);
  const [version, stanza = ''] = head.split('\n');
  if (version !== 'age-encryption.org/v1')
    throw new CommandFailure(
      exitCodes.badInput,
      `Expected a backup of Operos in ${path}; it is another kind of file.`,
    );
  return stanza.startsWith('-> scrypt ') ? 'passphrase' : 'recovery key';
}

async function headOf(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    const message = `Cannot read the backup: ${(cause as Error).message}.`;
    throw new CommandFailure(exitCodes.badInput, message, { cause });
  }
}
