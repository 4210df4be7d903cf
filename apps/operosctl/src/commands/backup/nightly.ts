import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { Surroundings } from '../../program.ts';
import { clusterOrigin } from '../../teamster/cluster-address.ts';
import { TeamsterSession } from '../../teamster/teamster-session.ts';
import { readJson } from '../../teamster/read-body.ts';

interface NightlyAnswer {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly deleted: readonly string[];
}

/**
 * Has Teamster on this machine write and prove the archive of the night. Teamster does it, and not this program,
 * because it alone may write into its log what came of it; reading its credential shows that root asks.
 */
export async function runNightly(
  options: { readonly dataDir: string; readonly url?: string; readonly json?: boolean },
  { print }: Surroundings,
): Promise<void> {
  const origin = clusterOrigin(options.url ?? 'http://127.0.0.1:8080');
  const secret = await readCredential(join(options.dataDir, 'local-credential'));
  const session = new TeamsterSession({ origin }, { authorization: `Local ${secret}` });
  const answer = await session.post('/api/v1/backup/nightly');
  const done = (await readJson(answer)) as NightlyAnswer;
  if (options.json === true) print(`${JSON.stringify(done)}\n`);
  else print(`${done.file}: ${done.bytes} bytes, restored and compared: ${done.rows} rows\n`);
}

async function readCredential(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    throw new CommandFailure(
      exitCodes.badInput,
      `Cannot read ${file}: --nightly is for root on the controller, while Teamster runs. ${(cause as Error).message}`,
      { cause },
    );
  }
}
