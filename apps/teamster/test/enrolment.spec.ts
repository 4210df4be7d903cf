import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestMachine } from './test-machine.ts';
import { TestTeamster } from './test-teamster.ts';

let teamster: TestTeamster;
beforeAll(async () => {
  teamster = await TestTeamster.start();
});
afterAll(() => teamster.end());

test('a machine asks, waits, is approved and gets a certificate that opens the agent port', async () => {
  const machine = new TestMachine(teamster, { index: 1 });
  const asked = await machine.enrol();
  expect(asked.state === 'pending' && asked.phrase).toMatch(/^(\w+ ){4}\w+$/);
  const node = teamster.fleet.get(asked.requestId)!;
  expect(teamster.fleet.phaseOf(node)).toBe('Pending');

  const waiting = machine.decision(asked.requestId);
  await teamster.admission.approve(node.id, 'admin');
  const answer = await waiting;
  expect(answer).toMatchObject({ state: 'approved', name: 'worker-001', nodeId: node.id });

  const agent = machine.client(answer.state === 'approved' ? answer.certificate : '');
  const beat = { reportDigest: machine.reportDigest, planDigest: null };
  const first = await agent.heartbeat(beat);
  expect(first.reportWanted).toBe(false);
  const plan = await agent.fetchPlan();
  expect(plan.planDigest).toBe(first.planDigest);
  await agent.sendReceipt({ planDigest: plan.planDigest, outcome: 'applied', steps: [] });
  expect(teamster.fleet.phaseOf(teamster.fleet.get(node.id)!)).toBe('Preparing');
  machine.close();
});
