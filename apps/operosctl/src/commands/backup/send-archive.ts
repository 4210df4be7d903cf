import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Surroundings } from '../../program.ts';
import { readPasswordFile } from '../../teamster/sign-in.ts';
import type { TeamsterSession } from '../../teamster/teamster-session.ts';
import { archiveKind } from './archive-kind.ts';

/** What opens an archive: a passphrase, a recovery key, or the cluster's own key. */
export interface OpenerOptions {
  readonly passphraseFile?: string;
  readonly keyFile?: string;
}

/** The secret that goes before an archive. */
export type Opener = { readonly passphrase: string } | { readonly identity: string } | object;

/** What came out of an archive. */
export interface RestoreAnswer {
  readonly restarting: boolean;
  readonly backup: {
    readonly version: string;
    readonly createdAt: string;
    readonly clusterName: string;
    readonly caFingerprint: string;
    readonly tables: Readonly<Record<string, { readonly rows: number }>>;
  };
}

/** Finds out what opens the archive, asking for it where a person is; nothing is sent yet. */
export async function openerOf(
  path: string,
  options: OpenerOptions,
  { person, note }: Surroundings,
): Promise<Opener> {
  const kind = await archiveKind(path);
  if (options.passphraseFile !== undefined)
    return { passphrase: await readPasswordFile(options.passphraseFile) };
  if (options.keyFile !== undefined)
    return { identity: identityIn(await readPasswordFile(options.keyFile)) };
  if (!person.isThere) return {};
  if (kind === 'passphrase')
    return { passphrase: await person.askHidden('Passphrase of the backup: ') };
  note('Enter alone, if this controller made the backup: it has the key.\n');
  const identity = (await person.askHidden('Recovery key: ')).trim();
  return identity === '' ? {} : { identity };
}

/** Sends a line of JSON with the secret, then the archive; nothing of it is ever an argument or a header. */
export async function sendArchive(
  session: TeamsterSession,
  path: string,
  head: Opener & { readonly check?: boolean },
): Promise<RestoreAnswer> {
  const whole = async function* () {
    yield Buffer.from(`${JSON.stringify(head)}\n`);
    yield* createReadStream(path) as AsyncIterable<Buffer>;
  };
  return (await session.upload('/api/v1/restore', Readable.from(whole()))) as RestoreAnswer;
}

/** The key in a file as age-keygen writes it, with remarks. */
function identityIn(text: string): string {
  const line = text.split('\n').find((one) => one.startsWith('AGE-SECRET-KEY-'));
  return (line ?? text).trim();
}
