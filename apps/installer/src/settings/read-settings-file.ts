import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** The text of a file, or why it cannot be read: for a sentence “Cannot read …: reason.” */
export type FileReading =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

const MOST_BYTES = 1024 * 1024; // the document itself may have a quarter of it

/** Reads a plain file of bounded size. */
export async function readSettingsFile(path: string): Promise<FileReading> {
  try {
    return { kind: 'read', text: await textOf(path) };
  } catch (cause) {
    return { kind: 'unreadable', reason: reasonOf(cause) };
  }
}

async function textOf(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK); // a pipe without a writer would hold us
  try {
    if (!(await file.stat()).isFile()) throw new Error('it is not a file');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES + 1));
    if (bytesRead > MOST_BYTES) throw new Error(`it has more than ${MOST_BYTES} bytes`);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
  ENOTDIR: 'there is no such folder',
};

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) throw cause;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return reasons[code] ?? cause.message;
}
