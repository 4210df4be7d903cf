import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printSettings } from '@operos/cluster-model';
import { exampleSettings } from '@operos/cluster-model/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blankDisk, windowsDisk } from '../../testing/example-disks.ts';
import { writeMedium } from '../../testing/example-medium.ts';
import { writeServer } from '../../testing/machine-folder.ts';
import { CommandFailure } from '../exit-codes.ts';
import type { FoundDisk } from '../machine/disks/found-disk.ts';
import type { InstallPlan } from '../plan/install-plan.ts';
import { installerProgram } from '../program.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-plan-'));
  writeServer(join(folder, 'machine'));
  writeMedium(join(folder, 'machine'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const PASSWORD = 'four words of mine';

async function plan(
  disks: readonly FoundDisk[],
  { words = [], block = {} }: { readonly words?: readonly string[]; readonly block?: object } = {},
) {
  const settings = join(folder, 'settings.yaml');
  const told = { password: PASSWORD, ...block };
  writeFileSync(
    settings,
    `${printSettings(exampleSettings())}installation: ${JSON.stringify(told)}\n`,
  );
  writeFileSync(join(folder, 'disks.json'), JSON.stringify(disks));
  let printed = '';
  const program = installerProgram({
    print: (text) => (printed += text),
    environment: {},
    stop: new AbortController().signal,
  });
  const machine = ['--root', join(folder, 'machine'), '--disk-facts', join(folder, 'disks.json')];
  const code = await program
    .parseAsync(['plan', settings, ...machine, ...words], { from: 'user' })
    .then(
      () => 0,
      (error: unknown) =>
        error instanceof CommandFailure ? error.exitCode : Promise.reject(error as Error),
    );
  return { code, printed };
}

test('every step, partition, file and command is printed, and no secret', async () => {
  const { code, printed } = await plan([blankDisk()]);
  expect(code).toBe(0);
  expect(printed).toContain('Nothing is lost');
  for (const words of [
    '1/11 partition:',
    'sgdisk --clear',
    'copy ',
    'base.sqfs',
    'mount overlay at /run/operos/install/root',
    'file /run/operos/install/root/etc/nftables.conf 0644',
    'cluster-authority.pem 0600 (secret cluster-authority)',
    'run chpasswd -R /run/operos/install/root -c YESCRYPT (reads secret root-password-line)',
    '11/11 finish:',
  ])
    expect(printed).toContain(words);
  expect(printed).not.toContain('installer.sqfs');
  expect(printed).not.toContain(PASSWORD);
});

test('as data it is what is carried out, without a secret too', async () => {
  const { printed } = await plan([blankDisk()], { words: ['--json'] });
  const { steps, disks } = JSON.parse(printed) as InstallPlan;
  expect(disks.map(({ name }) => name)).toEqual(['sda']);
  expect(steps.map(({ id }) => id)).toEqual([
    ...['partition', 'file-systems', 'image', 'mount-root', 'identity', 'settings', 'network'],
    ...['access', 'record', 'boot-loader', 'finish'],
  ]);
  expect(printed).not.toContain(PASSWORD);
  expect(printed).not.toContain('PRIVATE KEY');
});

test('a disk with data is refused until its serial is named, here or in the file', async () => {
  const disk = { ...windowsDisk, links: blankDisk().links };
  const refused = await plan([disk]);
  expect(refused.code).toBe(1);
  expect(refused.printed).toContain('controller.disk: Expected an empty disk, got sdb');
  const json = await plan([disk], { words: ['--json'] });
  expect(JSON.parse(json.printed)).toMatchObject({
    usable: false,
    issues: [{ path: 'controller.disk', code: 'disk-has-data' }],
  });
  for (const how of [{ words: ['--erase', 'S3R1AL43'] }, { block: { erase: ['S3R1AL43'] } }]) {
    const { code, printed } = await plan([disk], how);
    expect(code).toBe(0);
    expect(printed).toContain('This will be lost:\n  sdb1 has Windows (ntfs) labelled “Files”.');
  }
});

test('nothing is done: the recorded machine is as before', async () => {
  const before = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  await plan([blankDisk()]);
  const after = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(after.filter((name) => !before.includes(name))).toEqual(['disks.json', 'settings.yaml']);
});

test('a machine without the images is told so', async () => {
  rmSync(join(folder, 'machine/run'), { recursive: true });
  expect((await plan([blankDisk()])).code).toBe(66);
});
