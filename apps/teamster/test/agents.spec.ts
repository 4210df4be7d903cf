import { canonicalReport, type HardwareReport } from '@operos/hw-inventory';
import { createAgentKey, createCsr, sha256Text } from '@operos/pki/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DataSource } from 'typeorm';
import { HeartbeatDesk } from '../src/agents/heartbeat-desk.ts';
import { ReceiptDesk } from '../src/agents/receipt-desk.ts';
import { ReportDesk } from '../src/agents/report-desk.ts';
import { CertificateRow } from '../src/authority/certificate-row.ts';
import { NodePulseRow } from '../src/fleet/node-pulse-row.ts';
import { ReportRow } from '../src/fleet/report-row.ts';
import { AdjustableClock } from './adjustable-clock.ts';
import { onEveryDatabase } from './databases.ts';
import { TestMachine } from './test-machine.ts';
import { TestTeamster } from './test-teamster.ts';

const DAY_MS = 86_400_000;

onEveryDatabase('agents', (fresh) => {
  let teamster: TestTeamster;
  let next = 100;
  const clock = new AdjustableClock(-4 * DAY_MS);
  const machines: TestMachine[] = [];
  beforeAll(async () => {
    teamster = await TestTeamster.start({ environment: await fresh(), clock });
  });
  afterEach(() => {
    for (const machine of machines.splice(0)) machine.close();
  });
  afterAll(() => teamster.end());

  /** A machine that is in, and its certificate. */
  async function enrolled(): Promise<{ machine: TestMachine; id: string; certificate: string }> {
    const machine = new TestMachine(teamster, { index: (next += 1) });
    machines.push(machine);
    const { requestId } = await machine.enrol();
    await teamster.admission.approve(requestId, 'admin');
    const answer = await machine.decision(requestId);
    if (answer.state !== 'approved') throw new Error(`Expected approved, got ${answer.state}`);
    return { machine, id: requestId, certificate: answer.certificate };
  }

  function rows<T extends object>(entity: new () => T, where: object): Promise<T[]> {
    return teamster.part(DataSource).getRepository<T>(entity).findBy(where);
  }

  test('a report that is new is asked for once, and the old one is thrown away', async () => {
    const { machine, id, certificate } = await enrolled();
    const agent = machine.client(certificate);
    const before = teamster.fleet.get(id)!;
    const changed: HardwareReport = { ...machine.report, disks: machine.report.disks.slice(1) };
    const reportDigest = sha256Text(canonicalReport(changed));
    const beat = { reportDigest, planDigest: null };
    expect((await agent.heartbeat(beat)).reportWanted).toBe(true);
    await agent.sendReport(changed);
    expect((await agent.heartbeat(beat)).reportWanted).toBe(false);
    expect(teamster.fleet.get(id)?.summary.diskCount).toBe(before.summary.diskCount - 1);
    expect(await teamster.fleet.reportOf(id)).toEqual(JSON.parse(JSON.stringify(changed)));
    expect(await rows(ReportRow, { digest: before.reportDigest })).toEqual([]);
  });

  test('a heartbeat touches memory only, until the pulse is written', async () => {
    const { machine, id, certificate } = await enrolled();
    const agent = machine.client(certificate);
    const beat = { reportDigest: machine.reportDigest, planDigest: null };
    await agent.heartbeat({ ...beat, agentVersion: '0.1.test' });
    const before = teamster.fleet.get(id);
    const [pulse] = await rows(NodePulseRow, { nodeId: id });
    await agent.heartbeat(beat);
    expect(teamster.fleet.get(id)).toBe(before);
    expect(before?.heartbeatAt).toBeGreaterThan(pulse?.heartbeatAt ?? 0);
    teamster = await teamster.restart();
    expect(teamster.fleet.get(id)?.heartbeatAt).toBe(before?.heartbeatAt);
  });

  test('a heartbeat like the last one on its connection is heard, and one that differs is read anew', async () => {
    const { machine, id, certificate } = await enrolled();
    const agent = machine.client(certificate);
    const beat = { reportDigest: machine.reportDigest, planDigest: null };
    for (const agentVersion of ['0.1.a', '0.1.a', '0.1.b', '0.1.b', '0.1.a']) {
      const before = teamster.fleet.get(id)?.heartbeatAt ?? 0;
      clock.advance(1000);
      await agent.heartbeat({ ...beat, agentVersion });
      expect(teamster.fleet.get(id)).toMatchObject({ agentVersion });
      expect(teamster.fleet.get(id)?.heartbeatAt).toBeGreaterThanOrEqual(before + 1000);
    }
    const refused = agent.heartbeat({ ...beat, agentVersion: 'no version' });
    await expect(refused).rejects.toMatchObject({ code: 'refused' });
    expect(teamster.fleet.get(id)).toMatchObject({ agentVersion: '0.1.a' });
  });

  test('what an admin decides while a heartbeat, a receipt or a report is being read stands', async () => {
    const { machine, id } = await enrolled();
    const stale = teamster.fleet.get(id)!;
    const { report, reportDigest } = machine;
    await teamster.admission.rename(id, 'rack-1', 'admin');
    const planDigest = `sha256:${'1'.repeat(64)}`;
    await teamster.part(HeartbeatDesk).take(stale, { reportDigest, planDigest, stages: [] });
    await teamster.part(ReceiptDesk).take(stale, { planDigest, outcome: 'applied', steps: [] });
    const digest = sha256Text('another');
    await teamster.part(ReportDesk).take(stale, { report, digest });
    const node = teamster.fleet.get(id);
    expect(node).toMatchObject({ name: 'rack-1', planDigest, reportDigest: digest });
  });

  test('a renewed certificate ends the old one at its first use, not before', async () => {
    const { machine, id, certificate } = await enrolled();
    const beat = { reportDigest: machine.reportDigest, planDigest: null };
    const old = machine.client(certificate);
    const renewed = await old.renew(await createCsr(machine.key, 'operos-agent'));
    expect(renewed.certificate).not.toBe(certificate);
    await old.heartbeat(beat);
    await machine.client(renewed.certificate).heartbeat(beat);
    await expect(old.heartbeat(beat)).rejects.toMatchObject({ code: 'unauthorised' });
    await expect.poll(() => rows(CertificateRow, { nodeId: id })).toHaveLength(1);
  });

  test('a renewal may bring a new key', async () => {
    const { machine, id, certificate } = await enrolled();
    const key = createAgentKey();
    const renewed = await machine.client(certificate).renew(await createCsr(key, 'operos-agent'));
    const moved = new TestMachine(teamster, { key, report: machine.report });
    machines.push(moved);
    const agent = moved.client(renewed.certificate);
    const beat = { reportDigest: moved.reportDigest, planDigest: null };
    expect((await agent.heartbeat(beat)).reportWanted).toBe(false);
    expect(teamster.fleet.get(id)?.keyThumbprint).toBe(key.publicKey.thumbprint);
    expect(await moved.enrol()).toMatchObject({ state: 'approved', requestId: id });
  });

  test('a plan that could not be applied is told to the admin', async () => {
    const { machine, id, certificate } = await enrolled();
    const agent = machine.client(certificate);
    const { planDigest } = await agent.fetchPlan();
    const steps = [{ name: '/etc/hosts', outcome: 'failed', detail: 'disk full' } as const];
    await agent.sendReceipt({ planDigest, outcome: 'reverted', steps });
    expect(teamster.fleet.get(id)?.stages['plan-applied']).toBeUndefined();
  });

  test('a node is lost after forty seconds of silence, and found again by its next heartbeat', async () => {
    const { machine, id, certificate } = await enrolled();
    const agent = machine.client(certificate);
    const beat = { reportDigest: machine.reportDigest, planDigest: null };
    const at = new Date(clock.now()).toISOString();
    await agent.heartbeat({ ...beat, stages: [{ stage: 'ready', at }] });
    const phase = () => teamster.fleet.phaseOf(teamster.fleet.get(id)!);
    expect(phase()).toBe('Ready');
    const changes: string[] = [];
    teamster.fleet.changes.subscribe((node) => {
      if (node.id === id) changes.push(phase());
    });
    clock.advance(41_000);
    await expect.poll(phase).toBe('Lost');
    await agent.heartbeat(beat);
    expect(phase()).toBe('Ready');
    expect(changes).toEqual(['Lost', 'Ready']);
  });

  test('whoever was heard of until Teamster stopped is not lost when it starts again', async () => {
    const { machine, id, certificate } = await enrolled();
    const at = new Date(clock.now()).toISOString();
    await machine.client(certificate).heartbeat({
      reportDigest: machine.reportDigest,
      planDigest: null,
      stages: [{ stage: 'ready', at }],
    });
    const phase = () => teamster.fleet.phaseOf(teamster.fleet.get(id)!);
    clock.advance(90_000);
    await expect.poll(phase).toBe('Lost');
    await machine
      .client(certificate)
      .heartbeat({ reportDigest: machine.reportDigest, planDigest: null });
    await teamster.teamster.stop();
    clock.advance(3_600_000);
    teamster = await teamster.restart();
    expect(phase()).toBe('Ready');
    clock.advance(41_000);
    await expect.poll(phase).toBe('Lost');
  });

  // The last of this file: the clock of the certificates moves on.
  test('a machine that comes back after half the life of its certificate gets another', async () => {
    const { machine, certificate } = await enrolled();
    const beat = { reportDigest: machine.reportDigest, planDigest: null };
    const old = machine.client(certificate);
    await old.heartbeat(beat);
    clock.advance(3.6 * DAY_MS);
    const answer = await machine.enrol();
    if (answer.state !== 'approved') throw new Error(`Expected approved, got ${answer.state}`);
    expect(answer.certificate).not.toBe(certificate);
    await expect(old.heartbeat(beat)).rejects.toMatchObject({ code: 'unauthorised' });
    await machine.client(answer.certificate).heartbeat(beat);
  });
});
