import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lastComplaint } from './last-complaint.ts';

const folder = mkdtempSync(join(tmpdir(), 'operos-complaint-'));
const log = join(folder, 'teamster.log');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the last error is told with its cause, what came after it is not', () => {
  const lines = [
    { level: 'error', msg: 'older' },
    { level: 'error', msg: 'Teamster cannot start', err: { message: 'disk full' } },
    { level: 'info', msg: 'stopping' },
  ];
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(log, `${text}(node:7) ExperimentalWarning: new\n`);
  expect(lastComplaint(log)).toBe('Teamster cannot start: disk full');
});

test('what was printed before the log was open is told as it is', () => {
  writeFileSync(log, 'Expected OPEROS_HTTP_PORT to be a port\n{"level":"info","msg":"x"}\n{"lev');
  expect(lastComplaint(log)).toBe('Expected OPEROS_HTTP_PORT to be a port');
});

test('no log and no error are no complaint', () => {
  writeFileSync(log, '{"level":"info","msg":"ready"}\n');
  expect(lastComplaint(log)).toBeUndefined();
  expect(lastComplaint(join(folder, 'missing'))).toBeUndefined();
});
