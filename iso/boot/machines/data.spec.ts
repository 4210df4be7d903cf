import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Machine, whyNoMachine } from '../test/machine.ts';
import { mirrorHalves } from '../test/mirror-halves.ts';
import { tinyLayers, tinySystemSays } from '../test/tiny-layers.ts';

const patience = { timeout: 400_000, interval: 500 };

interface Installed {
  /** The file systems, as files. */
  readonly slot: string;
  readonly data: string;
  readonly line: string;
}

/** Layers on one file system, and an empty one for what is written, as an installer leaves them. */
function installed(): Installed {
  const scratch = mkdtempSync(join(tmpdir(), 'operos-data-'));
  onTestFinished(() => {
    rmSync(scratch, { recursive: true, force: true });
  });
  const layers = tinyLayers(join(scratch, 'slot/operos'), scratch);
  for (const name of ['files', 'work'])
    mkdirSync(join(scratch, 'data/system', name), { recursive: true });
  const made = (name: string, label: string): string => {
    const file = join(scratch, `${name}.ext4`);
    const args = ['-q', '-L', label, '-d', join(scratch, name), file, '64M'];
    execFileSync('/usr/sbin/mkfs.ext4', args, { stdio: 'pipe' });
    return file;
  };
  return {
    slot: made('slot', 'OPEROS-A'),
    data: made('data', 'OPEROS-DATA'),
    line: `operos.media=OPEROS-A operos.data=OPEROS-DATA operos.layers=${layers}`,
  };
}

const plugged = (...files: readonly string[]): string[] =>
  files.flatMap((file, index) => [
    ...['-drive', `if=none,id=d${index},format=raw,file=${file}`],
    ...['-device', `virtio-blk-pci,drive=d${index}`],
  ]);

/** What debugfs finds of a file in a file system. */
function found(fileSystem: string, path: string): string {
  return execFileSync('/usr/sbin/debugfs', ['-R', `stat ${path}`, fileSystem], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function started(line: string, devices: readonly string[]): Promise<Machine> {
  const machine = Machine.start(line, devices);
  await expect.poll(() => machine.isOff, patience).toBe(true);
  console.log(machine.stages.join('\n'));
  expect(machine.console).toContain(tinySystemSays);
  expect(machine.console).toContain('tiny system: can write');
  return machine;
}

describe.skipIf(whyNoMachine !== '')(`a machine that keeps what it writes${whyNoMachine}`, () => {
  test('finds it again after a restart', async () => {
    const { slot, data, line } = installed();

    await started(line, plugged(slot, data));
    expect(found(data, '/system/files/written')).toContain('Type: regular');

    const again = await started(line, plugged(slot, data));
    expect(again.stages.join('\n')).toContain('data /dev/vdb labelled OPEROS-DATA');
  });

  test('writes to both halves of a mirror, and starts with one of them alone', async () => {
    const { slot, data, line } = installed();
    const halves = mirrorHalves(data, 'operos-data');

    const whole = await started(line, plugged(slot, ...halves));
    expect(whole.stages.join('\n')).toMatch(/data \/dev\/md\d+ labelled OPEROS-DATA/);
    for (const half of halves)
      expect(found(half, '/system/files/written')).toContain('Type: regular');

    const alone = await started(line, plugged(slot, halves[1]));
    expect(alone.stages.join('\n')).toMatch(/mirror md\d+ starts with one disk of two/);
  });

  test('waits for its disk, and does not start in memory', async () => {
    const { slot, line } = installed();
    const machine = Machine.start(line, plugged(slot));

    await expect
      .poll(() => machine.console, patience)
      .toContain('nothing labelled OPEROS-DATA yet');

    expect(machine.console).not.toContain(tinySystemSays);
  });
});
