import { mkdirSync, mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyHostPlan } from './apply-host-plan.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'operos-plan-'));
  mkdirSync(join(root, 'etc'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const file = (path: string, text: string) => ({
  kind: 'file',
  path,
  mode: '0644',
  content: { text },
});
const plan = (...steps: unknown[]) => ({ schema: 1, steps, services: [] });

test('files appear below the root, and a second time nothing changes', async () => {
  const wanted = plan(file('/etc/hostname', 'worker-001\n'));
  expect(await applyHostPlan(wanted, { root })).toMatchObject({
    outcome: 'applied',
    steps: [{ name: '/etc/hostname', outcome: 'changed' }],
  });
  expect(readFileSync(join(root, 'etc/hostname'), 'utf8')).toBe('worker-001\n');
  expect(await applyHostPlan(wanted, { root })).toMatchObject({
    outcome: 'applied',
    steps: [{ name: '/etc/hostname', outcome: 'unchanged' }],
  });
});

test.each([
  ['a path outside what a controller may write', plan(file('/usr/bin/sh', 'x'))],
  ['a path that climbs out', plan(file('/etc/../usr/bin/sh', 'x'))],
  ['no plan at all', { hello: 1 }],
  ['nothing', undefined],
])('%s is refused with its reason, and nothing is written', async (_, value) => {
  const receipt = await applyHostPlan(value, { root });
  expect(receipt).toMatchObject({
    outcome: 'failed',
    steps: [{ name: 'plan', outcome: 'failed' }],
  });
  expect(receipt.steps[0]?.detail).toMatch(/Expected|outside|plan/i);
  expect(existsSync(join(root, 'usr'))).toBe(false);
});
