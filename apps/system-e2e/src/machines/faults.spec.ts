import { openSync, readSync, writeSync, closeSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseBootAccessLog } from '@operos/pxe';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { downloadInProgress, slowDown } from './download-in-progress.ts';
import { LabOfMachines } from './lab-of-machines.ts';
import { ImpostorController } from './impostor-controller.ts';
import { whyNoMachines } from './why-no-machines.ts';
import { WatchedWorker, type WorkerView } from './worker-view.ts';

const UNPLUGGED_MS = 20_000;
const NAME = 'worker';

describe.skipIf(whyNoMachines !== '')(`faults while a machine boots${whyNoMachines}`, () => {
  let lab: LabOfMachines;
  let worker: WatchedWorker;

  beforeEach(async () => {
    lab = await LabOfMachines.up(`${NAME}:firmware=bios,memory=2048`);
    worker = new WatchedWorker(lab, NAME, await lab.signIn());
  });
  afterEach(async () => {
    await lab.down();
  });

  test('a cable that is out for 20 s while a layer is fetched costs only that time', async () => {
    await lab.power(NAME, 'on');
    await worker.until('its kernel to be on the way', reached('initramfs-fetched'));
    slowDown(lab);
    await downloadInProgress(lab, 20_000_000);
    await lab.net(NAME, 'down');
    await wait(UNPLUGGED_MS);
    await lab.net(NAME, 'up');
    await worker.untilPending();
    const base = fetchesOf('base.sqfs');
    expect(base.map(({ status }) => status)).toContain(206); // it went on where it was cut
    const size = readFileSync(layerFile('base')).length;
    const fetched = base.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(fetched).toBeLessThan(size * 1.5);
  });

  test('a damaged layer is refused in words, and the machine goes on once it is mended', async () => {
    const mend = damage(layerFile('worker'));
    await lab.power(NAME, 'on');
    await worker.untilSaid(/operos: .*layer worker is damaged/);
    await worker.untilTold(/layer “worker” arrived with another digest/);
    expect((await worker.look())?.phase).toBe('Booting');
    mend();
    await worker.untilPending();
  });

  test('a controller with another CA is refused, and nothing is told to it', async () => {
    const impostor = await ImpostorController.start(lab);
    try {
      await lab.power(NAME, 'on');
      await worker.untilSaid(/fingerprint/);
      expect((await worker.look())?.phase).toBe('Booting');
      expect(new Set(impostor.asked)).toEqual(new Set(['GET /enrolment/v1/ca']));
    } finally {
      impostor.stop();
    }
    await worker.untilPending();
  });

  const layerFile = (name: string): string => join(lab.status.controller.layers, `${name}.sqfs`);
  const fetchesOf = (file: string) =>
    readFileSync(lab.status.controller.bootAccessLog, 'utf8')
      .split('\n')
      .map(parseBootAccessLog)
      .filter((fetch) => fetch?.path.endsWith(`/${file}`) === true)
      .filter((fetch) => fetch !== undefined);
});

function reached(stage: string): (worker: WorkerView) => boolean {
  return ({ timeline }) => timeline.some((each) => each.stage === stage);
}

/** Changes one bit in the middle of a file; gives what mends it. */
function damage(path: string): () => void {
  const at = 4096;
  const flip = (): void => {
    const file = openSync(path, 'r+');
    const byte = Buffer.alloc(1);
    readSync(file, byte, 0, 1, at);
    writeSync(file, Buffer.from([byte[0]! ^ 1]), 0, 1, at);
    closeSync(file);
  };
  flip();
  return flip;
}
