import { expect, test } from 'vitest';
import { fetchedFiles } from './fetched-files.ts';

const line = (path: string, bytes: number, more = {}): string =>
  JSON.stringify({
    at: '1000.500',
    client: '10.44.0.100',
    method: 'GET',
    path,
    status: '200',
    bytes: `${bytes}`,
    length: `${bytes}`,
    range: '',
    seconds: '0.1',
    done: 'OK',
    agent: 'wget',
    ...more,
  });
const log = (...lines: string[]): string => `${lines.join('\n')}\n`;
const one = { client: '10.44.0.100', since: 1_000_000 };

test('a download in two pieces is one file with the bytes of both', () => {
  const pieces = [
    line('/layers/base.sqfs', 40, { done: '' }),
    line('/layers/base.sqfs', 60, { status: '206' }),
  ];
  expect(fetchedFiles(log(...pieces), one)).toEqual([
    { path: '/layers/base.sqfs', bytes: 100, requests: 2 },
  ]);
});

test('other machines, earlier boots, reports, refusals and cut lines do not count', () => {
  const others = [
    line('/boot/a', 1, { client: '10.44.0.101' }),
    line('/boot/b', 1, { at: '999.000' }),
    line('/report/kernel-started/-', 0, { status: '204' }),
    line('/boot/c', 150, { status: '404' }),
    line('/boot/d', 1).slice(0, 30),
  ];
  expect(fetchedFiles(log(...others), one)).toEqual([]);
});
