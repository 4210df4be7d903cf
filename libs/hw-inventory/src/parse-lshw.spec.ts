import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type LshwHardware, parseLshw } from './parse-lshw.ts';

function recorded(name: string): string {
  return readFileSync(new URL(`../test/recorded/${name}`, import.meta.url), 'utf8');
}

function parsed(text: string): LshwHardware {
  const outcome = parseLshw(text);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
  return outcome.hardware;
}

function codeOf(text: string): string | undefined {
  const outcome = parseLshw(text);
  return outcome.kind === 'refused' ? outcome.issues[0]?.code : undefined;
}

const system = (inside: string): string => `<node id="x" class="system">${inside}</node>`;

describe('a server as a present lshw prints it', () => {
  const hardware = parsed(recorded('new-server.lshw.xml'));

  test('firmware texts, without what they only pad', () => {
    expect(hardware.system).toMatchObject({
      vendor: 'Example & Sons Computers',
      serial: 'EX5-000042',
      uuid: '4c4c4544-0058-4b10-8032-b7c04f503133',
      boardProduct: 'RN5-MB',
      boardSerial: null,
      placeholders: ['boardSerial: Default string'],
      firmware: { kind: null, version: '2.0', date: '01/31/2026' },
      hypervisor: null,
    });
  });

  test('occupied sockets and slots', () => {
    expect(hardware.cpus).toMatchObject([{ slot: 'CPU1', cores: 32, threads: 64, maxMhz: 3800 }]);
    expect(hardware.memory.total).toBe(64 * 2 ** 30);
    expect(hardware.memory.modules).toEqual([
      {
        slot: 'A1',
        vendor: 'Micron',
        part: 'MTC20F2085S1RC48BA1',
        serial: '3A5B7C9D',
        size: 2 ** 35,
        mhz: 4800,
      },
    ]);
  });

  test('disks: a namespace takes its drive’s name, a DVD drive is none', () => {
    expect(hardware.disks).toMatchObject([
      {
        name: 'nvme0n1',
        model: 'SAMSUNG MZWLO7T6HBLA-00A07',
        serial: 'S7A4NC0W400123',
        wwn: 'eui.3641344e5740012300253845000000be',
        transport: 'nvme',
        rotational: false,
        contents: [{ name: 'nvme0n1p1', filesystem: 'fat', label: 'EFI', mountPoint: '/boot/efi' }],
      },
      { name: 'sda', transport: 'sata', rotational: true, removable: false },
      { name: 'sdb', transport: 'usb', removable: true },
    ]);
  });

  test('interfaces with a name, and what each is', () => {
    expect(hardware.interfaces.map((one) => [one.name, one.kind, one.addIn])).toEqual([
      ['eno1np0', 'physical', false],
      ['eno1np0.42', 'virtual', null],
      ['usb0', 'physical', true],
    ]);
    expect(hardware.interfaces[0]).toMatchObject({
      link: false,
      speedMbps: null,
      busInfo: '0000:42:00.0',
    });
  });
});

test('XML and JSON of one machine say the same', () => {
  const xml = parsed(recorded('microvm.lshw.xml'));
  expect(xml.disks.map((disk) => disk.name)).toEqual(['vda']);
  expect(xml.interfaces).toMatchObject([
    { name: 'eth0', mac: '02:fc:00:00:00:01', driver: 'virtio_net' },
  ]);
  expect(parsed(recorded('microvm.lshw.json'))).toEqual(xml);
});

test('a list, a bare node, an array, an object and a byte order mark are all roots', () => {
  const node = system('<product>P</product>');
  const json = '{"id":"x","class":"system","product":"P"}';
  for (const text of [node, `<list>${node}</list>`, json, `[${json}]`, `\uFEFF\n${node}`])
    expect(parsed(text).system.product).toBe('P');
});

test('bytes that XML forbids do not spoil the rest', () => {
  const text = system('<product>A\u0001B</product><serial>S\uFFFE9X</serial>');
  expect(parsed(text).system).toMatchObject({ product: 'A B', serial: 'S 9X' });
});

test.each<[string, string, string]>([
  ['a DTD', '<!DOCTYPE x [<!ENTITY a "aaaa">]><node class="system"/>', 'xml-dtd'],
  ['an unknown entity', system('<product>&bomb;</product>'), 'not-xml'],
  ['an open tag', '<node class="system"><product>', 'not-xml'],
  ['two roots', system('') + system(''), 'not-xml'],
  ['a page of HTML', '<html><body>404</body></html>', 'lshw-no-system'],
  ['nothing', '', 'not-json'],
  ['half an object', '{"class":"system"', 'not-json'],
  ['a number', '1', 'lshw-shape'],
  ['another class', '[{"class":"disk"}]', 'lshw-no-system'],
  ['65 levels', '<node class="system">' + '<node>'.repeat(64), 'too-deep'],
  ['a thousand levels of JSON', '[{"children":'.repeat(1000), 'too-deep'],
  ['too many nodes', system('<node/>'.repeat(20_000)), 'too-many-nodes'],
  [
    'too many objects',
    `[{"class":"system","children":[${'{},'.repeat(110_000)}{}]}]`,
    'too-many-nodes',
  ],
  ['more than 4 MiB', ' '.repeat(4 * 1024 * 1024 + 1), 'text-too-long'],
])('%s is refused', (_what, text, code) => {
  expect(codeOf(text)).toBe(code);
});

test('names of prototypes are names like any other', () => {
  const json =
    '{"class":"system","__proto__":{"serial":"FAKE01"},"constructor":"x","configuration":{"__proto__":{"uuid":"x"}}}';
  expect(parsed(json).system).toMatchObject({ serial: null, uuid: null });
  expect(Object.prototype).not.toHaveProperty('serial');
});
