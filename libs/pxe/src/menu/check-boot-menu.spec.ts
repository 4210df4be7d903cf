import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bootMenus, propertyRuns } from '../../test/arbitraries.ts';
import { workerMenu } from '../../testing/index.ts';
import { type BootMenu, checkBootMenu } from '../index.ts';

const digest = '0'.repeat(64);
const hidden = { name: `base@sha256:${digest},evil`, digest };

/** A change that makes a menu wrong, and where that must be said. */
const mutations: readonly (readonly [string, (menu: Draft) => void, string])[] = [
  ['title', (m) => (m.title = 'a\nDEFAULT evil'), 'title'],
  ['boot server', (m) => (m.bootServer = 'http://10.0.0.1/../'), 'bootServer'],
  ['no timeout', (m) => (m.timeoutSeconds = 0), 'timeoutSeconds'],
  ['half a second', (m) => (m.timeoutSeconds = 0.5), 'timeoutSeconds'],
  ['endless timeout', (m) => (m.timeoutSeconds = 86_400), 'timeoutSeconds'],
  ['no total timeout', (m) => (m.totalTimeoutSeconds = 0), 'totalTimeoutSeconds'],
  ['serial port', (m) => (m.serial = { port: 9, baud: 115200 }), 'serial'],
  ['serial rate', (m) => (m.serial = { port: 0, baud: 300 }), 'serial'],
  ['endless restart', (m) => (m.entries[0]!.kind = 'reboot'), 'entries[0]'],
  ['label', (m) => (m.entries[0]!.label = 'two words'), 'entries[0].label'],
  ['text', (m) => (m.entries[0]!.text = '${x}'), 'entries[0].text'],
  ['kernel', (m) => (m.entries[0]!.kernel = '../vmlinuz'), 'entries[0].kernel'],
  ['initramfs', (m) => (m.entries[0]!.initramfs = ['a,b']), 'entries[0].initramfs[0]'],
  ['unrecognised kernel', (m) => (m.entries[0]!.kernel = 'linux'), 'entries[0].kernel'],
  [
    'layer',
    (m) => (m.line.layers = [{ name: 'B', digest: '0' }]),
    'entries[0].arguments.layers[0]',
  ],
  ['two layers in one', (m) => (m.line.layers = [hidden]), 'entries[0].arguments.layers[0]'],
  [
    'layer server',
    (m) => (m.line.bootServer = 'http://x/ init=/x'),
    'entries[0].arguments.bootServer',
  ],
  ['fingerprint', (m) => (m.line.caFingerprint = 'sha256:0'), 'entries[0].arguments.caFingerprint'],
  ['console', (m) => (m.line.consoles = ['tty0 init=/x']), 'entries[0].arguments.consoles'],
  ['node name', (m) => (m.line.nodeName = 'a b'), 'entries[0].arguments.nodeName'],
  ['repeated label', (m) => m.entries.push({ ...m.entries[0]! }), 'entries[LAST].label'],
  ['argument', (m) => (m.line.others = ['a b']), 'entries[0].arguments.others[0]'],
  ['initrd=', (m) => (m.line.others = ['initrd=x']), 'entries[0].arguments.others[0]'],
  ['too long', (m) => (m.line.others = [`a=${'x'.repeat(2000)}`]), 'entries[0].arguments'],
  [
    'unpinned server',
    (m) => {
      m.line.agentServer = 'https://10.0.0.1';
      delete m.line.caFingerprint;
    },
    'entries[0].arguments.caFingerprint',
  ],
  [
    'layers from nowhere',
    (m) => {
      m.line.layers = [{ name: 'base', digest: '0'.repeat(64) }];
      delete m.line.bootServer;
    },
    'entries[0].arguments.bootServer',
  ],
];

/** A menu as it would come from JSON that nobody has parsed: any field may hold anything. */
interface Draft {
  title: string;
  bootServer: string;
  timeoutSeconds: number;
  totalTimeoutSeconds: number;
  serial: { port: number; baud: number };
  entries: Record<string, unknown>[];
  line: Record<string, unknown>;
}

function draftOf(menu: BootMenu): Draft {
  const draft = JSON.parse(JSON.stringify(menu)) as Draft;
  draft.line = draft.entries[0]!.arguments as Record<string, unknown>;
  return draft;
}

test('has nothing to say against an ordinary menu', () => {
  expect(checkBootMenu(workerMenu)).toEqual([]);
});

test('has nothing to say against any menu made of its own types', () => {
  fc.assert(
    fc.property(bootMenus, (menu) => {
      expect(checkBootMenu(menu)).toEqual([]);
    }),
    { numRuns: propertyRuns(3000) },
  );
});

test.each(mutations)('finds a wrong %s at its path', (_name, mutate, path) => {
  fc.assert(
    fc.property(bootMenus, (menu) => {
      const draft = draftOf(menu);
      mutate(draft);
      const issues = checkBootMenu(draft as unknown as BootMenu);
      const last = path.replace('LAST', String(draft.entries.length - 1));
      expect(issues.map((issue) => issue.path)).toContain(last);
      for (const issue of issues) expect(issue.remedy).not.toBe('');
    }),
    { numRuns: 60 },
  );
});
