import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@operos/dhcp-config/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SerialLog } from './serial-log.ts';

let folder: string;
let now: number;
let log: SerialLog;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-serial-'));
  now = Date.parse('2026-01-01T00:00:00Z');
  log = new SerialLog(join(folder, 'm.log'), () => now);
  log.powerOn();
});
afterEach(() => {
  log.powerOff();
  rmSync(folder, { recursive: true });
});
const written = (): string[] => readFileSync(join(folder, 'm.log'), 'utf8').trimEnd().split('\n');

test('each line has the seconds since power-on at its end', () => {
  log.take(Buffer.from('SeaBIOS\r\nBooting'));
  now += 1500;
  log.take(Buffer.from(' from network\r\n'));
  expect(written()).toEqual([
    '# power on 2026-01-01T00:00:00.000Z',
    '    0.00 SeaBIOS',
    '    1.50 Booting from network',
  ]);
});

test('colours and cursor movements do not reach the file, letters of any alphabet do', () => {
  log.take(Buffer.from('\u001b[2J\u001b[0;31mStörung\u001b[0m\u0007\n'));
  expect(written().at(-1)).toBe('    0.00 Störung');
});

test('a character cut by a packet is put together again', () => {
  const bytes = Buffer.from('ö\n');
  log.take(bytes.subarray(0, 1));
  log.take(bytes.subarray(1));
  expect(written().at(-1)).toBe('    0.00 ö');
});

test('who looks later sees the last bytes as they came', () => {
  log.take(Buffer.alloc(20_000, 'x'));
  log.take(Buffer.from('\u001b[1mend'));
  expect(log.recent.length).toBe(16_384);
  expect(log.recent.subarray(-7).toString()).toBe('\u001b[1mend');
});

test('a listener hears until it stops listening', () => {
  const heard: string[] = [];
  const stop = log.listen((bytes) => heard.push(bytes.toString()));
  log.take(Buffer.from('a'));
  stop();
  log.take(Buffer.from('b'));
  expect(heard).toEqual(['a']);
});

test('a line without end does not fill the memory', () => {
  log.take(Buffer.alloc(10_000, 'y'));
  expect(written().at(-1)).toHaveLength(10_009);
});

test('a question without an end of line is in the file soon after', async () => {
  log.take(Buffer.from('login: '));
  await eventually('the question', () => written().at(-1) === '    0.00 login:' || undefined);
  log.take(Buffer.from('root\r\n'));
  expect(written().at(-1)).toBe('    0.00 root');
});
