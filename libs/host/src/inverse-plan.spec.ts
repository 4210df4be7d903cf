import { expect, test } from 'vitest';
import { fakePorts, MemoryFiles } from '../testing/index.ts';
import { applyPlan } from './apply-plan.ts';
import { inversePlan } from './inverse-plan.ts';
import type { Plan } from './plan.ts';
import { readMachine } from './read-machine.ts';

test('takes a machine back to where it was', async () => {
  const files = new MemoryFiles().put('/etc/a', 'old a', 0o600).put('/etc/gone', 'old gone');
  const before = files.texts();
  const plan: Plan = {
    schema: 1,
    steps: [
      { kind: 'file', path: '/etc/a', mode: '0644', content: { text: 'new a' } },
      { kind: 'file', path: '/etc/b', mode: '0644', content: { base64: 'AAEC' } },
      { kind: 'absent', path: '/etc/gone' },
    ],
    services: [],
  };
  const back = inversePlan(plan, await readMachine(plan, files));
  const ports = fakePorts(files, '/etc/a');
  expect((await applyPlan(plan, ports)).outcome).toBe('applied');
  expect((await applyPlan(back, ports)).outcome).toBe('applied');
  expect(files.texts()).toEqual(before);
  expect(await files.inspect('/etc/a')).toMatchObject({ mode: 0o600 });
});
