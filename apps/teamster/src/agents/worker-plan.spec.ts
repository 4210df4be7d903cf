import { parseIpv4Address, parseNodeName } from '@operos/cluster-model';
import { parsePlan, planDigest } from '@operos/host';
import { expect, test } from 'vitest';
import { judgeSettings } from '../settings/judge-settings.ts';
import { defaultSettings } from '../settings/default-settings.ts';
import { workerPlan } from './worker-plan.ts';

const settings = judgeSettings(defaultSettings).settings!;
const node = {
  id: '0123456789ab',
  name: parseNodeName('worker-001')!,
  address: parseIpv4Address('192.168.33.11')!,
  simulated: false,
};

test('gives the worker its name, its acquaintances and its time', async () => {
  const plan = workerPlan(node, settings);
  const text = plan.steps
    .map((step) => {
      const content = step.kind === 'file' && 'text' in step.content ? step.content.text : '';
      return `== ${step.kind} ${step.path}\n${content}`;
    })
    .join('');
  await expect(text).toMatchFileSnapshot('../../test/golden/worker-plan.txt');
});

test('the applier on the worker takes it', () => {
  const limits = { roots: ['/etc'], checkers: [] };
  for (const plan of [workerPlan(node, settings), workerPlan(node, undefined)])
    expect(parsePlan(JSON.parse(JSON.stringify(plan)), limits)).toEqual({ kind: 'plan', plan });
});

test('the same node has the same plan, another name another', () => {
  const digest = planDigest(workerPlan(node, settings));
  expect(planDigest(workerPlan({ ...node }, settings))).toBe(digest);
  const renamed = { ...node, name: parseNodeName('rack2-07')! };
  expect(planDigest(workerPlan(renamed, settings))).not.toBe(digest);
});
