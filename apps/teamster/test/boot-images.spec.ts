import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EventLog } from '../src/events/event-log.ts';
import { ImageShelf } from '../src/provisioning/image-shelf.ts';
import { TestTeamster } from './test-teamster.ts';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

let folder: string;
let teamster: TestTeamster | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-images-'));
  const layers = ['base', 'worker'].map((name) => ({ name, digest: digestOf(name), bytes: 6 }));
  const images = { version: '0.1.7', kernel: '1/vmlinuz', initramfs: ['1/initramfs.img'], layers };
  lay('images.json', JSON.stringify(images));
});
afterEach(async () => {
  await teamster?.end();
  rmSync(folder, { recursive: true, force: true });
});

function lay(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function shelfOf() {
  teamster = await TestTeamster.start({
    environment: {
      OPEROS_HOST_ROOT: folder,
      OPEROS_IMAGES_FILE: join(folder, 'images.json'),
    },
  });
  const shelf = teamster.part(ImageShelf);
  await expect.poll(() => shelf.current()?.checkedAt).toBeTypeOf('number');
  return { ...shelf.current()!, events: teamster.part(EventLog) };
}

const errors = (issues: readonly { severity: string; path: string; code: string }[]) =>
  issues.filter(({ severity }) => severity === 'error').map(({ path, code }) => [path, code]);

test('images that lie as they should are no issue, and it is known what a worker fetches', async () => {
  lay('srv/operos/boot/1/vmlinuz', 'kernel');
  lay('srv/operos/boot/1/initramfs.img', 'initramfs');
  for (const name of ['base', 'worker']) lay(`srv/operos/layers/${name}.sqfs`, name);
  const { images, bytes, issues } = await shelfOf();
  expect(images.version).toBe('0.1.7');
  expect(bytes).toBe('kernelinitramfsbaseworker'.length);
  expect(errors(issues)).toEqual([]);
});

test('a missing or damaged layer is told by its digest, and Teamster runs all the same', async () => {
  lay('srv/operos/boot/1/vmlinuz', 'kernel');
  lay('srv/operos/boot/1/initramfs.img', 'initramfs');
  lay('srv/operos/layers/base.sqfs', 'damaged');
  const { bytes, issues, events } = await shelfOf();
  expect(bytes).toBeNull();
  expect(errors(issues)).toEqual([
    ['/srv/operos/layers/base.sqfs', 'boot-image-wrong'],
    ['/srv/operos/layers/worker.sqfs', 'boot-image-missing'],
  ]);
  const told = () => events.page({ kinds: ['boot-images-wrong'] }, { first: 5 });
  await expect.poll(async () => (await told()).events.length).toBe(1);
  expect((await told()).events[0]?.message).toContain(`sha256:${digestOf('base')}`);
});
