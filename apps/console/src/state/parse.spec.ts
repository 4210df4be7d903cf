import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJournal, parseMessages } from './parse-journal.ts';
import { parseMeminfo, parseProgress, parseUptime } from './parse-proc.ts';
import { parseRole } from './parse-role.ts';
import { parseUnits } from './parse-units.ts';

const entry = (fields: object) =>
  JSON.stringify({
    __CURSOR: 's=1',
    __REALTIME_TIMESTAMP: '1795597559000000',
    SYSLOG_IDENTIFIER: 'chronyd',
    MESSAGE: 'Selected source',
    ...fields,
  });

test.each([
  ['plain text', {}, '09:05:59 chronyd: Selected source'],
  [
    'a line of our own log',
    { MESSAGE: '{"at":"x","level":"info","message":"Plan applied","planDigest":"sha256:0"}' },
    '09:05:59 chronyd: Plan applied planDigest=sha256:0',
  ],
  ['text that only looks like JSON', { MESSAGE: '{oops' }, '09:05:59 chronyd: {oops'],
  ['bytes that are not UTF-8', { MESSAGE: [104, 105, 255] }, '09:05:59 chronyd: hi\ufffd'],
  ['no message', { MESSAGE: null }, '09:05:59 chronyd: '],
  [
    'a unit without a name of its own',
    { SYSLOG_IDENTIFIER: undefined, _SYSTEMD_UNIT: 'a.service' },
    '09:05:59 a: Selected source',
  ],
  [
    'a time that is none',
    { __REALTIME_TIMESTAMP: '9'.repeat(30) },
    '--:--:-- chronyd: Selected source',
  ],
])('the journal: %s', (_, fields, text) => {
  expect(parseJournal(entry(fields))).toEqual([{ cursor: 's=1', text }]);
});

test('a half line of the journal is left out', () => {
  expect(parseJournal(`${entry({})}\n${entry({}).slice(0, 40)}\n\n`)).toHaveLength(1);
  expect(parseMessages(`${entry({ MESSAGE: 'a' })}\n${entry({ MESSAGE: 'b' })}\n`)).toEqual([
    'a',
    'b',
  ]);
});

test('units are read, and lines that lack something are not', () => {
  const unit = {
    unit: 'a.service',
    load: 'loaded',
    active: 'active',
    sub: 'running',
    description: 'A',
  };
  expect(parseUnits(JSON.stringify([unit, { unit: 'b.service' }, null]))).toEqual([
    { unit: 'a.service', active: 'active', sub: 'running', description: 'A' },
  ]);
  expect(parseUnits('System has not been booted with systemd')).toBeUndefined();
  expect(parseUnits('{}')).toBeUndefined();
});

test('memory, uptime and progress', () => {
  const meminfo = 'MemTotal:        2017176 kB\nMemFree: 5 kB\nMemAvailable:    1493000 kB\n';
  expect(parseMeminfo(meminfo)).toEqual({ usedMiB: 512, totalMiB: 1970 });
  expect(parseMeminfo('MemTotal: lots')).toBeUndefined();
  expect(parseUptime('42.17 80.01\n')).toBe(42);
  expect(parseUptime('')).toBeUndefined();
  expect(parseProgress('Progress=0.73')).toBe(0.73);
  expect(parseProgress('Progress=')).toBeUndefined();
});

test.each([
  ['ID=operos\nVARIANT_ID=controller\n', 'controller'],
  ['VARIANT_ID="controller"', 'controller'],
  ['ID=operos\nVARIANT_ID=worker\n', 'worker'],
  ['ID=debian\nNAME="VARIANT_ID=controller"\n', 'worker'],
  ['', 'worker'],
])('%j is a %s', (text, role) => {
  expect(parseRole(text)).toBe(role);
});

test('no text makes a reader throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((one) => `{"__CURSOR":"c","MESSAGE":${one}}`),
      ),
      (text) => {
        for (const read of [parseJournal, parseMessages, parseUnits, parseMeminfo, parseUptime])
          read(text);
      },
    ),
  );
});
