import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type KernelArguments,
  kernelWord,
  parseBootUrl,
  parseKernelArguments,
  parseLayerName,
  parseMediumLabel,
  parseSha256,
  printBootInterface,
  printBootLayer,
  printKernelArguments,
} from '@operos/pxe';
import { worker } from '@operos/pxe/testing';
import { parseMacAddress } from '@operos/cluster-model';
import { initramfsShell, whyNoShell } from '../test/initramfs-shell.ts';

/** Reads lines from its input, as the first lines of /init read /proc/cmdline. */
const readLines = `
while IFS= read -r line; do
  boot='' layers='' media='' data='' bootif='' debug=''
  if read_kernel_line "$line"; then echo "$boot|$media|$data|$layers|$bootif|$debug"; else echo "refused: $refusal"; fi
done`;

function asTheShellSaysIt(all: KernelArguments): string {
  const { bootServer = '', medium = '', data = '', layers, bootInterface, debug } = all;
  const nic = bootInterface === undefined ? '' : printBootInterface(bootInterface);
  return [
    bootServer,
    medium,
    data,
    layers.map(printBootLayer).join(','),
    nic,
    debug === true ? 'yes' : '',
  ].join('|');
}

function from<T>(pattern: RegExp, parse: (text: string) => T | undefined): fc.Arbitrary<T> {
  return fc
    .stringMatching(pattern)
    .map(parse)
    .filter((value) => value !== undefined);
}

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'grapheme-ascii' }),
  fc.constantFrom(
    '$(reboot)',
    '`reboot`',
    '*',
    '; reboot',
    'operos.debug',
    'x operos.boot=http://10.0.0.9/',
    '-- operos.debug',
  ),
);
const others = fc.array(
  fc
    .record({ name: fc.stringMatching(/^[a-z_.]{1,9}$/), value: hostile })
    .map(kernelWord)
    .filter((word) => word !== undefined && !word.startsWith('operos.'))
    .map((word) => word!),
  { maxLength: 4 },
);
const lines: fc.Arbitrary<KernelArguments> = fc
  .record({
    source: fc.oneof(
      from(
        /^http:\/\/(10\.[0-9]\.[1-9][0-9]?\.[0-9]|[a-z]{1,9}(\.[a-z]{2,5})?)(:[1-9][0-9]{0,3})?\/([a-z0-9]{1,8}\/){0,3}$/,
        parseBootUrl,
      ).map((bootServer) => ({ bootServer })),
      from(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/, parseMediumLabel).map((medium) => ({ medium })),
    ),
    layers: fc.uniqueArray(
      fc.record({
        name: from(/^[a-z][a-z0-9-]{0,12}$/, parseLayerName),
        digest: from(/^[0-9a-f]{64}$/, parseSha256),
      }),
      { selector: (layer) => layer.name, minLength: 1, maxLength: 5 },
    ),
    data: fc.option(from(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/, parseMediumLabel)),
    nic: fc.option(from(/^[0-9a-f][02468ace](:[0-9a-f]{2}){5}$/, parseMacAddress)),
    debug: fc.boolean(),
    others,
  })
  .map(({ source, layers, data, nic, debug, others }) => ({
    ...source,
    layers,
    ...(data === null ? {} : { data }),
    ...(nic === null ? {} : { bootInterface: nic }),
    ...(debug ? { debug } : {}),
    consoles: worker.consoles,
    others,
  }));

const workerLine = printKernelArguments(worker);
const layers = worker.layers.map(printBootLayer).join(',');

describe.skipIf(whyNoShell !== '')(`the kernel line${whyNoShell}`, () => {
  test('is read as it was printed, whatever stands beside our words', async () => {
    const given = fc.sample(lines, 200);
    const { output } = await initramfsShell().run(
      readLines,
      given.map((all) => `${printKernelArguments(all)}\n`).join(''),
    );
    expect(output.trimEnd().split('\n')).toEqual(given.map(asTheShellSaysIt));
  });

  test.each([
    ['boot', 'operos.boot=http://10.0.0.1/$(touch CANARY)/', 'operos.boot'],
    ['boot', 'operos.boot=http://10.0.0.1/`touch_CANARY`/', 'operos.boot'],
    ['boot', 'operos.boot=http://10.0.0.1/../', 'operos.boot'],
    ['boot', 'operos.boot=http://user@10.0.0.1/layers/', 'operos.boot'],
    ['boot', 'operos.boot=http://10.0.0.1/layers', 'operos.boot'],
    ['boot', 'operos.boot=ftp://10.0.0.1/layers/', 'operos.boot'],
    ['boot', 'operos.boot=-O/init', 'operos.boot'],
    ['boot', 'operos.boot', 'operos.boot'],
    ['boot', 'operos.boot=http://10.0.0.1/ operos.boot=http://10.0.0.2/', 'operos.boot'],
    ['media', 'operos.media=../../dev/sda', 'operos.media'],
    ['media', 'operos.media=-t', 'operos.media'],
    ['media', 'operos.media=', 'operos.media'],
    ['data', 'operos.data=/dev/sda5', 'operos.data'],
    ['data', 'operos.data=$(reboot)', 'operos.data'],
    ['data', 'operos.data', 'operos.data'],
    ['data', 'operos.data=OPEROS-DATA operos.data=OTHER', 'operos.data'],
    [
      'media',
      'operos.media=OPEROS operos.boot=http://10.0.0.1/',
      'either operos.boot or operos.media',
    ],
    ['layers', 'operos.layers=', 'operos.layers'],
    ['layers', 'operos.layers=base', 'operos.layers'],
    ['layers', `operos.layers=../init@sha256:${'0'.repeat(64)}`, 'operos.layers'],
    ['layers', `operos.layers=base@sha256:${'0'.repeat(63)}g`, 'operos.layers'],
    [
      'layers',
      `operos.layers=base@sha256:${'0'.repeat(64)},base@sha256:${'1'.repeat(64)}`,
      'operos.layers',
    ],
    ['layers', 'quiet', 'operos.layers'],
    ['source', 'quiet', 'either operos.boot or operos.media'],
    ['bootif', 'BOOTIF=01-52-54-00-00-00', 'BOOTIF'],
    ['bootif', 'BOOTIF=01-52-54-00-00-00-01 BOOTIF=01-52-54-00-00-00-02', 'BOOTIF'],
    ['debug', 'operos.debug=1', 'operos.debug'],
  ])('a wrong %s is refused: %s', async (kind, words, about) => {
    const shell = initramfsShell();
    const sound = [
      ...(['boot', 'media', 'source'].includes(kind)
        ? []
        : ['operos.boot=http://10.0.0.1/layers/']),
      ...(kind === 'layers' ? [] : [`operos.layers=${layers}`]),
    ];
    const line = [...sound, words].join(' ').replaceAll('CANARY', join(shell.folder, 'canary'));
    const { output } = await shell.run(readLines, `${line}\n`);
    expect(output).toContain(`refused: ${about}`);
    expect(existsSync(join(shell.folder, 'canary'))).toBe(false);
  });

  test('what the printer refuses and we need is refused here too', () => {
    for (const word of [
      'operos.boot=http://10.0.0.1/../',
      'operos.media=-t',
      'operos.data=-t',
      'operos.debug=1',
    ])
      expect([word, parseKernelArguments(`${workerLine} ${word}`).kind]).toEqual([word, 'refused']);
  });

  test('quoted words, and words for init, are not ours', async () => {
    const line = `note="x operos.boot=http://10.0.0.9/ operos.debug" ${workerLine} -- operos.debug operos.boot=1`;
    const { output } = await initramfsShell().run(readLines, `${line}\n`);
    expect(output.trim()).toBe(asTheShellSaysIt(worker));
  });

  test('variables that the kernel hands on are not believed', async () => {
    const shell = initramfsShell({
      boot: 'http://10.0.0.9/',
      debug: 'yes',
      media: 'STICK',
      delay: '99',
    });
    const { output } = await shell.run('echo "[$boot$debug$media$delay]"');
    expect(output.trim()).toBe('[1]');
  });
});
