import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText, propertyRuns } from '../../test/arbitraries.ts';
import { bootReportOf, bootReportPath, parseBootAccessLog, parseLayerName } from '../index.ts';

const base = parseLayerName('base')!;

function report(path: string, change: Record<string, string> = {}) {
  const line = {
    at: '1763922001.250',
    client: '10.44.0.101',
    method: 'GET',
    path,
    status: '204',
    bytes: '0',
    length: '',
    range: '',
    seconds: '0.000',
    done: 'OK',
    agent: 'Wget',
    ...change,
  };
  const fetched = parseBootAccessLog(JSON.stringify(line));
  return fetched && bootReportOf(fetched);
}

const told = { client: '10.44.0.101', at: 1_763_922_001_250 };

test.each(['kernel-started', 'system-started'] as const)('%s is progress', (stage) => {
  expect(report(bootReportPath(stage))).toEqual({ kind: 'progress', stage, ...told });
});

test.each([
  'layer-unreachable',
  'layer-corrupt',
  'layer-unsigned',
  'layer-unmountable',
  'no-memory',
] as const)('%s is a trouble, with a layer or without', (code) => {
  const trouble = { kind: 'trouble', code, ...told };
  expect(report(bootReportPath(code, base))).toEqual({ ...trouble, layer: 'base' });
  expect(report(bootReportPath(code))).toEqual({ ...trouble, layer: undefined });
});

test.each([
  ['another word', '/report/agent-started/-', {}],
  ['a word of JavaScript', '/report/constructor/-', {}],
  ['progress of a layer', '/report/kernel-started/base', {}],
  ['a layer with another name than layers have', '/report/layer-corrupt/9base', {}],
  ['one that was not taken', '/report/kernel-started/-', { status: '404' }],
  ['one that was put off', '/report/kernel-started/-', { status: '429' }],
  ['another method', '/report/kernel-started/-', { method: 'HEAD' }],
  ['something behind it', '/report/kernel-started/-/x', {}],
  ['something before it', '/boot/report/kernel-started/-', {}],
])('%s is no report', (_, path, change) => {
  expect(report(path, change)).toBeUndefined();
});

test('whatever stands in the path, a report holds known words only', () => {
  const part = fc.oneof(
    hostileText,
    fc.constantFrom('layer-corrupt', 'kernel-started', '-', 'base'),
  );
  fc.assert(
    fc.property(part, part, (code, detail) => {
      const read = report(`/report/${code}/${detail}`);
      if (read?.kind === 'trouble' && read.layer !== undefined)
        expect(read.layer).toMatch(/^[a-z][a-z0-9-]{0,31}$/);
      if (read?.kind === 'progress') expect(detail).toBe('-');
    }),
    { numRuns: propertyRuns(5000) },
  );
});
