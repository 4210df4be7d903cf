import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Machine, whyNoMachine } from '../test/machine.ts';
import { NginxBootServer, whyNoServer } from '../test/nginx-boot-server.ts';
import { tinyLayers, tinySystemSays } from '../test/tiny-layers.ts';

const patience = { timeout: 400_000, interval: 500 };
const why = whyNoMachine || whyNoServer;

interface Tiny {
  readonly scratch: string;
  /** As on a medium: with the layers in a folder `operos`. */
  readonly medium: string;
  readonly layers: string;
}

function tiny(): Tiny {
  const scratch = mkdtempSync(join(tmpdir(), 'operos-tiny-'));
  onTestFinished(() => {
    rmSync(scratch, { recursive: true, force: true });
  });
  const medium = join(scratch, 'medium');
  return { scratch, medium, layers: tinyLayers(join(medium, 'operos'), scratch) };
}

function layerOf({ medium }: Tiny, name: string): Buffer {
  return readFileSync(join(medium, 'operos', `${name}.sqfs`));
}

describe.skipIf(why !== '')(`a machine with our initramfs${why}`, () => {
  test('fetches its layers, refuses a damaged one until it is mended, and starts', async () => {
    const system = tiny();
    const server = await NginxBootServer.start();
    for (const name of ['base', 'node', 'worker'])
      server.put(`${name}.sqfs`, layerOf(system, name));
    const damaged = layerOf(system, 'worker');
    damaged.writeUInt8(damaged.readUInt8(1000) ^ 1, 1000);
    server.put('worker.sqfs', damaged);

    const url = server.url.replace('127.0.0.1', '10.0.2.2');
    const line = `operos.boot=${url} operos.layers=${system.layers} BOOTIF=01-52-54-00-44-00-01`;
    const machine = Machine.start(line);

    await expect.poll(() => server.reports(), patience).toContain('layer-corrupt worker');
    expect(machine.console).toContain('layer worker is damaged');
    expect(machine.console).not.toContain(tinySystemSays);
    server.put('worker.sqfs', layerOf(system, 'worker'));
    await expect.poll(() => machine.isOff, patience).toBe(true);

    console.log(machine.stages.join('\n'));
    expect(machine.console).toContain(tinySystemSays);
    expect(machine.console).toContain('tiny system: can write');
    expect(server.reports()[0]).toBe('kernel-started');
    for (const stage of [
      'start',
      'lease 10.0.2.15 on eth0',
      'layer worker proven and mounted',
      'system starts',
    ])
      expect(machine.stages.join('\n')).toMatch(new RegExp(`^[0-9.]+ s ${stage}$`, 'm'));
  });

  test.each([
    {
      medium: 'a CD',
      label: 'OPEROS_0_1_x',
      image: isoImage,
      plug: (file: string) => ['-cdrom', file],
    },
    {
      medium: 'a disk of NVMe',
      label: 'operos-slot-a',
      image: diskImage,
      plug: (file: string) => [
        ...['-drive', `if=none,id=d0,format=raw,file=${file}`],
        ...['-device', 'nvme,serial=1,drive=d0'],
      ],
    },
    {
      medium: 'a USB stick',
      label: 'OPEROS',
      image: stickImage,
      plug: (file: string) => [
        ...['-drive', `if=none,id=d0,format=raw,file=${file}`],
        ...['-device', 'qemu-xhci', '-device', 'usb-storage,drive=d0'],
      ],
    },
  ])('starts from $medium by the label of its file system', async ({ label, image, plug }) => {
    const system = tiny();
    const line = `operos.media=${label} operos.layers=${system.layers}`;
    const machine = Machine.start(line, plug(image(system, label)));

    await expect.poll(() => machine.isOff, patience).toBe(true);

    console.log(machine.stages.join('\n'));
    expect(machine.console).toContain(tinySystemSays);
    expect(machine.stages.join('\n')).toContain(`labelled ${label}`);
  });

  test('does not start what a kernel line nobody printed says', async () => {
    const system = tiny();
    const machine = Machine.start(
      `operos.boot=http://10.0.2.2/$(reboot)/ operos.layers=${system.layers}`,
    );
    const words = 'the kernel line is refused: operos.boot does not have the form it must have';

    await expect.poll(() => machine.console, patience).toContain(words);

    expect(machine.console).toContain('restarting in 60 s');
    expect(machine.console).not.toContain('lease');
  });
});

function isoImage({ scratch, medium }: Tiny, label: string): string {
  const file = join(scratch, 'medium.iso');
  const args = ['-as', 'mkisofs', '-quiet', '-R', '-V', label, '-o', file, medium];
  execFileSync('xorriso', args, { stdio: 'pipe' });
  return file;
}

function diskImage({ scratch, medium }: Tiny, label: string): string {
  const file = join(scratch, 'medium.ext4');
  execFileSync('/usr/sbin/mkfs.ext4', ['-q', '-L', label, '-d', medium, file, '64M'], {
    stdio: 'pipe',
  });
  return file;
}

function stickImage({ scratch, medium }: Tiny, label: string): string {
  const file = join(scratch, 'medium.vfat');
  writeFileSync(file, '');
  truncateSync(file, 64 * 2 ** 20);
  execFileSync('/usr/sbin/mkfs.vfat', ['-n', label, file], { stdio: 'pipe' });
  execFileSync('mcopy', ['-s', '-i', file, join(medium, 'operos'), '::/operos'], { stdio: 'pipe' });
  return file;
}
