import { setTimeout as wait } from 'node:timers/promises';
import { patiently } from '../../controller/installed-controller.ts';
import { type CheckList, expectSame } from '../check-list.ts';
import { examineWorker } from '../examine-worker.ts';
import type { RunningController } from '../running-controller.ts';
import { type KnownWorker, knownWorkers, lastingIdentity } from './worker-identity.ts';

const PASSPHRASE = 'kept away from the controller';
const PACE_MS = 1000;
const HEARTBEAT_MS = 300_000; // an agent that was refused waits longer before it asks again
const ARCHIVE = 'application/octet-stream';

/** A controller loses its disk; another installation and a backup make it the same again for a worker that runs on. */
export async function examineBackup(running: RunningController, list: CheckList): Promise<void> {
  const before: { worker?: KnownWorker; archive?: Buffer } = {};
  await examineWorker(running, list);
  await list.check('a backup is made', async () => {
    const [worker] = await knownWorkers(running.session);
    if (worker === undefined) throw new Error('Expected a worker');
    before.worker = worker;
    before.archive = await running.session.send('/api/v1/backup', {
      ...{ type: 'application/json', body: JSON.stringify({ passphrase: PASSPHRASE }) },
    });
  });
  await list.check('the disk is lost, the medium installs again', () => running.reinstall());
  await list.check('the backup is restored', async () => {
    const { worker, archive } = before;
    if (worker === undefined || archive === undefined) throw new Error('Expected a backup');
    const head = `${JSON.stringify({ passphrase: PASSPHRASE })}\n`;
    const body = Buffer.concat([Buffer.from(head), archive]);
    await running.session.send('/api/v1/restore', { type: ARCHIVE, body });
    await running.findFirstAgain();
  });
  await list.check('the worker’s next heartbeat is accepted, and it is who it was', async () => {
    const restored = Date.now();
    const heard = await patiently(
      'the worker to be heard',
      () => heardSince(running, before.worker?.id, restored),
      HEARTBEAT_MS,
    );
    expectSame(lastingIdentity(heard), before.worker && lastingIdentity(before.worker));
    expectSame((await knownWorkers(running.session)).length, 1);
  });
}

async function heardSince(
  { session }: RunningController,
  id: string | undefined,
  since: number,
): Promise<KnownWorker> {
  await wait(PACE_MS);
  const worker = (await knownWorkers(session)).find((each) => each.id === id);
  if (worker === undefined) throw new Error('the worker is unknown');
  if (Date.parse(worker.lastSeen ?? '') < since)
    throw new Error(`it was last heard at ${worker.lastSeen ?? 'no time'}, ${worker.phase}`);
  return worker;
}
