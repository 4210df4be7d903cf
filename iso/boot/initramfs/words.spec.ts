import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type InitramfsShell, initramfsShell, whyNoShell } from '../test/initramfs-shell.ts';
import { NginxBootServer, whyNoServer } from '../test/nginx-boot-server.ts';

/** The scripts' own pause, which the other tests replace, with its two ways written down. */
const pauses = `
. ./words.sh
setsid() { echo "shell: $*" >>"$run/calls"; }
sleep() { echo "sleep $1" >>"$run/calls"; }
: >"$devices/console"
`;

async function giveUp(shell: InitramfsShell, debug: string): Promise<string> {
  await shell.run(
    `${pauses} reboot() { echo reboot >>"$run/calls"; }; debug='${debug}'; give_up 'nothing to start'`,
  );
  return shell.read('calls').trim();
}

describe.skipIf(whyNoShell !== '')(`words and waiting${whyNoShell}`, () => {
  test('a machine that cannot go on says why and starts again', async () => {
    const shell = initramfsShell();
    expect(await giveUp(shell, '')).toBe('sleep 60\nreboot');
    expect(shell.read('dev/ttyS0')).toMatch(
      /^operos: [0-9.]+ s nothing to start; restarting in 60 s$/m,
    );
    expect(shell.read('dev/kmsg')).toBe('<7>operos: nothing to start; restarting in 60 s\n');
  });

  test('no kernel line opens a shell in an image for production', async () => {
    expect(await giveUp(initramfsShell(), 'yes')).not.toContain('shell');
  });

  test('an image for development opens one where the kernel line asks for it', async () => {
    const silent = initramfsShell();
    writeFileSync(join(silent.folder, 'development'), '');
    expect(await giveUp(silent, '')).not.toContain('shell');

    const asked = initramfsShell();
    writeFileSync(join(asked.folder, 'development'), '');
    expect(await giveUp(asked, 'yes')).toBe('shell: cttyhack sh\nreboot');
  });

  test('two machines do not wait alike', async () => {
    const wait = `delay=32; for _ in $(seq 20); do again x; done; cat "$run/pauses"`;
    const { output } = await initramfsShell().run(wait.replaceAll('again x', 'delay=32; again x'));
    const seconds = output.trim().split('\n').map(Number);
    expect(Math.min(...seconds)).toBeGreaterThanOrEqual(32);
    expect(Math.max(...seconds)).toBeLessThanOrEqual(64);
    expect(new Set(seconds).size).toBeGreaterThan(3);
  });

  test.skipIf(whyNoServer !== '')(
    `a report is a line in the controller's log${whyNoServer}`,
    async () => {
      const server = await NginxBootServer.start();
      await initramfsShell().run(
        `boot='${server.url}'; report kernel-started; report layer-corrupt base`,
      );
      expect(server.reports()).toEqual(['kernel-started', 'layer-corrupt base']);
    },
  );

  test('a report that nobody takes stops nothing', async () => {
    const { output } = await initramfsShell().run(
      `boot=http://127.0.0.1:9/layers/; report kernel-started; echo on`,
    );
    expect(output.trim()).toBe('on');
  });
});
