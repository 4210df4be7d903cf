import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { simulatedReport } from '@operos/hw-inventory/testing';
import type { EnrolmentAnswer } from '@operos/teamster-api';
import { EventLog } from '../src/events/event-log.ts';
import { timeline } from '../src/graphql/views/timeline.ts';
import { onEveryDatabase } from './databases.ts';
import { StoppedClock } from './stopped-clock.ts';
import { TestMachine, type TestMachineOptions } from './test-machine.ts';
import { TestTeamster } from './test-teamster.ts';

onEveryDatabase('enrolment', (fresh) => {
  let teamster: TestTeamster;
  let next = 0;
  const machines: TestMachine[] = [];
  beforeAll(async () => {
    teamster = await TestTeamster.start({ environment: await fresh(), clock: new StoppedClock() });
  });
  afterEach(() => {
    for (const machine of machines.splice(0)) machine.close();
  });
  afterAll(() => teamster.end());

  function newMachine(options: TestMachineOptions = {}): TestMachine {
    const machine = new TestMachine(teamster, { index: (next += 1), ...options });
    machines.push(machine);
    return machine;
  }

  async function kindsOfEvents(nodeId: string): Promise<string[]> {
    const { events } = await teamster.part(EventLog).page({ nodeId }, { first: 50 });
    return events.map(({ kind }) => kind).toReversed();
  }

  test('a machine asks, waits, is approved and gets a certificate that opens the agent port', async () => {
    const machine = newMachine();
    const asked = await machine.enrol();
    expect(asked.state === 'pending' && asked.phrase).toMatch(/^(\w+ ){4}\w+$/);
    const node = teamster.fleet.get(asked.requestId)!;
    expect(teamster.fleet.phaseOf(node)).toBe('Pending');

    const waiting = machine.decision(asked.requestId);
    await teamster.admission.approve(node.id, 'admin');
    const answer = await waiting;
    expect(answer).toMatchObject({ state: 'approved', name: 'worker-001', nodeId: node.id });

    const agent = machine.client(certificateOf(answer));
    const beat = { reportDigest: machine.reportDigest, planDigest: null };
    const first = await agent.heartbeat(beat);
    expect(first.reportWanted).toBe(false);
    const plan = await agent.fetchPlan();
    expect(plan.planDigest).toBe(first.planDigest);
    await agent.sendReceipt({ planDigest: plan.planDigest, outcome: 'applied', steps: [] });
    expect(teamster.fleet.phaseOf(teamster.fleet.get(node.id)!)).toBe('Preparing');
    const at = new Date().toISOString();
    await agent.heartbeat({
      ...beat,
      planDigest: plan.planDigest,
      stages: [{ stage: 'ready', at }],
    });
    expect(teamster.fleet.phaseOf(teamster.fleet.get(node.id)!)).toBe('Ready');
    expect(await kindsOfEvents(node.id)).toEqual([
      'enrolment-requested',
      'node-approved',
      'certificate-issued',
      'stage-reached',
      'stage-reached',
      'stage-reached',
    ]);
  });

  test('a timeline begins with the start of the agent, which its request tells', async () => {
    const machine = newMachine();
    const startedAt = new Date(Date.now() - 60_000);
    const { requestId } = await machine.enrol(undefined, startedAt);
    await teamster.admission.approve(requestId, 'admin');
    const { stages, boot } = teamster.fleet.get(requestId)!;
    expect(stages['agent-started']).toBe(startedAt.getTime());
    const [first] = timeline(stages, boot);
    expect(first).toMatchObject({ stage: 'agent-started', at: startedAt.toISOString() });
  });

  test('the same key is the same request, even when it asks many times at once', async () => {
    const machine = newMachine();
    const before = teamster.fleet.all().length;
    const answers = await Promise.all(Array.from({ length: 8 }, () => machine.enrol()));
    expect(new Set(answers.map(({ requestId }) => requestId)).size).toBe(1);
    expect(teamster.fleet.all().length).toBe(before + 1);
  });

  test('a request that is sent again word for word is refused and changes nothing', async () => {
    const machine = newMachine();
    const ask = await machine.ask();
    const client = machine.client();
    const first = await client.askEnrolment(ask);
    const before = teamster.fleet.get(first.requestId);
    await expect(client.askEnrolment(ask)).rejects.toMatchObject({
      issues: [{ path: 'proof', code: 'proof-nonce' }],
    });
    expect(teamster.fleet.get(first.requestId)).toBe(before);
  });

  test('a proof by another key, or of another report, is refused', async () => {
    const [one, other] = [newMachine(), newMachine()];
    const [ours, theirs] = [await one.ask(), await other.ask()];
    const client = one.client();
    const before = teamster.fleet.all().length;
    await expect(client.askEnrolment({ ...ours, proof: theirs.proof })).rejects.toMatchObject({
      issues: [{ code: 'proof-report' }, { code: 'proof-key' }],
    });
    const again = await one.ask();
    await expect(client.askEnrolment({ ...again, report: theirs.report })).rejects.toMatchObject({
      issues: [{ code: 'proof-report' }],
    });
    expect(teamster.fleet.all().length).toBe(before);
  });

  test('a rejected machine is told why, and may still be approved later', async () => {
    const machine = newMachine();
    const { requestId } = await machine.enrol();
    const waiting = machine.decision(requestId);
    await teamster.admission.reject(requestId, 'not ours', 'admin');
    expect(await waiting).toMatchObject({ state: 'rejected', reason: 'not ours' });
    expect(await machine.enrol()).toMatchObject({ state: 'rejected', requestId });
    await teamster.admission.approve(requestId, 'admin');
    expect(await machine.decision(requestId)).toMatchObject({ state: 'approved' });
  });

  test('a known machine that proves its key keeps its node and its certificate', async () => {
    const machine = newMachine();
    const { requestId } = await machine.enrol();
    await teamster.admission.approve(requestId, 'admin');
    const first = await machine.decision(requestId);
    const again = await machine.enrol();
    expect(again).toEqual(first);
  });

  test('the evidence of a known machine with another key waits for an admin, beside the known one', async () => {
    const known = newMachine();
    const { requestId } = await known.enrol();
    await teamster.admission.approve(requestId, 'admin');
    const before = teamster.fleet.get(requestId);
    await teamster.admission.openWindow(5, 10, 'admin');
    const impostor = newMachine({ report: known.report });
    const answer = await impostor.enrol();
    expect(answer.state).toBe('conflict');
    expect(answer.requestId).not.toBe(requestId);
    const node = teamster.fleet.get(answer.requestId)!;
    expect(node).toMatchObject({ decision: 'pending', conflictsWith: requestId });
    expect(teamster.fleet.phaseOf(node)).toBe('Pending');
    expect(teamster.fleet.get(requestId)).toBe(before);
    expect(teamster.admission.window()).toBeNull();
    expect(await kindsOfEvents(node.id)).toEqual(['collision-seen', 'enrolment-window-closed']);
    await teamster.admission.approve(node.id, 'admin');
    expect(await impostor.decision(node.id)).toMatchObject({ state: 'approved' });
    expect(teamster.fleet.get(requestId)?.decision).toBe('approved');
  });

  test('a machine with a new key takes the place of the server that it is, in one step', async () => {
    const before = newMachine();
    const { requestId: old } = await before.enrol();
    await teamster.admission.approve(old, 'admin');
    const agent = before.client(certificateOf(await before.decision(old)));
    const beat = { reportDigest: before.reportDigest, planDigest: null };
    await agent.heartbeat(beat);
    const { name, address } = teamster.fleet.get(old)!;
    const [after, third] = [1, 2].map(() => newMachine({ report: before.report }));
    const { requestId } = await after!.enrol();
    const { requestId: other } = await third!.enrol();
    const waiting = after!.decision(requestId);
    const outcome = await teamster.admission.replace(requestId, old, 'ada');
    expect(outcome).toMatchObject({ kind: 'done', node: { id: requestId, name, address } });
    await expect(agent.heartbeat(beat)).rejects.toMatchObject({ code: 'unauthorised' });
    const newAgent = after!.client(certificateOf(await waiting));
    expect((await newAgent.heartbeat(beat)).reportWanted).toBe(false);
    expect(teamster.fleet.get(old)).toMatchObject({
      decision: 'retired',
      certificateExpires: null,
    });
    expect(teamster.fleet.get(other)).toMatchObject({
      decision: 'pending',
      conflictsWith: requestId,
    });
    expect((await kindsOfEvents(old)).at(-1)).toBe('node-retired');
    expect(await kindsOfEvents(requestId)).toContain('node-replaced');
    // The old key gets in by no policy again.
    await teamster.admission.openWindow(5, 9, 'admin');
    expect((await before.enrol()).state).not.toBe('approved');
    await teamster.admission.closeWindow('admin');
  });

  test('only the server that a machine looks like can be replaced by it, and only once it is in', async () => {
    const known = newMachine();
    const { requestId: first } = await known.enrol();
    const { requestId: second } = await newMachine({ report: known.report }).enrol();
    const { requestId: stranger } = await newMachine().enrol();
    const codes = async (id: string, replaces: string): Promise<readonly string[]> => {
      const outcome = await teamster.admission.replace(id, replaces, 'ada');
      return outcome.kind === 'refused' ? outcome.issues.map(({ code }) => code) : [];
    };
    expect(await codes(second, stranger)).toEqual(['node-not-in-conflict']);
    expect(await codes(stranger, first)).toEqual(['node-not-in-conflict']);
    expect(await codes(second, first)).toEqual(['node-not-in']);
    await teamster.admission.approve(first, 'admin');
    expect(await codes(second, first)).toEqual([]);
    expect(await codes(second, first)).toEqual(['node-not-in-conflict']);
  });

  test('an open window admits as many machines as it was opened for', async () => {
    await teamster.admission.openWindow(5, 1, 'admin');
    expect(await newMachine().enrol()).toMatchObject({ state: 'approved' });
    expect(teamster.admission.window()).toBeNull();
    expect(await newMachine().enrol()).toMatchObject({ state: 'pending' });
  });

  test('a closed window admits nobody', async () => {
    await teamster.admission.openWindow(5, 9, 'admin');
    await teamster.admission.closeWindow('admin');
    expect(await newMachine().enrol()).toMatchObject({ state: 'pending' });
  });

  test('a window is refused that is too long or too wide', async () => {
    expect(await teamster.admission.openWindow(61, 1001, 'admin')).toMatchObject([
      { path: 'minutes' },
      { path: 'count' },
    ]);
  });

  test('two admins who approve at once approve once', async () => {
    const { requestId } = await newMachine().enrol();
    const outcomes = await Promise.all([
      teamster.admission.approve(requestId, 'one'),
      teamster.admission.approve(requestId, 'two'),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
  });

  test('machines approved at once get a name and an address each', async () => {
    const asked = await Promise.all(Array.from({ length: 6 }, () => newMachine().enrol()));
    await Promise.all(asked.map(({ requestId }) => teamster.admission.approve(requestId, 'admin')));
    const nodes = asked.map(({ requestId }) => teamster.fleet.get(requestId)!);
    expect(new Set(nodes.map(({ name }) => name)).size).toBe(6);
    expect(new Set(nodes.map(({ address }) => address)).size).toBe(6);
  });

  test('a retired machine loses its certificate at once, and its key never lets it in by itself again', async () => {
    await teamster.admission.openWindow(5, 9, 'admin');
    const machine = newMachine();
    const answer = await machine.enrol();
    const agent = machine.client(certificateOf(answer));
    const beat = { reportDigest: machine.reportDigest, planDigest: null };
    await agent.heartbeat(beat);
    const { name, address } = teamster.fleet.get(answer.requestId)!;
    await teamster.admission.retire(answer.requestId, 'admin');
    await expect(agent.heartbeat(beat)).rejects.toMatchObject({ code: 'unauthorised' });
    const again = await machine.enrol();
    expect(again).toMatchObject({ state: 'pending' });
    expect(again.requestId).not.toBe(answer.requestId);
    await teamster.admission.approve(again.requestId, 'admin');
    expect(teamster.fleet.get(again.requestId)).toMatchObject({ name, address });
  });

  test('everything is as it was after a restart', async () => {
    await teamster.admission.openWindow(30, 7, 'admin');
    const picture = () =>
      teamster.fleet
        .all()
        .map((node) => ({ ...node, phase: teamster.fleet.phaseOf(node) }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    const before = picture();
    const window = teamster.admission.window();
    teamster = await teamster.restart();
    expect(picture()).toEqual(before);
    expect(teamster.admission.window()).toEqual(window);
    await teamster.admission.closeWindow('admin');
  });
});

test('two machines that share a UUID are named, not merged, whoever comes first', async () => {
  const teamster = await TestTeamster.start();
  const [report, other] = [simulatedReport(3, 1), simulatedReport(3, 2)];
  const twin = { ...other, system: { ...other.system, uuid: report.system.uuid } };
  const [one, two] = [
    new TestMachine(teamster, { report }),
    new TestMachine(teamster, { report: twin }),
  ];
  expect((await one.enrol()).state).toBe('pending');
  expect((await two.enrol()).state).toBe('conflict');
  expect(teamster.fleet.all()).toHaveLength(2);
  one.close();
  two.close();
  await teamster.end();
});

function certificateOf(answer: EnrolmentAnswer): string {
  if (answer.state !== 'approved') throw new Error(`Expected approved, got ${answer.state}`);
  return answer.certificate;
}
