import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { AgentClientError } from '@operos/teamster-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestMachine } from './test-machine.ts';
import { TestTeamster } from './test-teamster.ts';

describe('what is refused before anything is looked at', () => {
  let teamster: TestTeamster;
  const machines: TestMachine[] = [];
  beforeAll(async () => {
    const environment = { OPEROS_SIMULATION: '0', OPEROS_PENDING_LIMIT: '2' };
    teamster = await TestTeamster.start({ environment });
  });
  afterAll(async () => {
    for (const machine of machines) machine.close();
    await teamster.end();
  });

  function newMachine(index: number, simulated = false): TestMachine {
    const machine = new TestMachine(teamster, { index, simulated });
    machines.push(machine);
    return machine;
  }

  test('simulated machines, where simulation is off', async () => {
    await expect(newMachine(1, true).enrol()).rejects.toMatchObject({
      issues: [{ code: 'simulation-off' }],
    });
  });

  test('a body that is too long', async () => {
    const client = newMachine(2).client();
    const ask = { csr: 'x'.repeat(2 ** 20), report: {}, proof: '', agentVersion: '1' };
    await expect(client.askEnrolment(ask)).rejects.toMatchObject({ code: 'refused' });
    await expect(client.askEnrolment(ask)).rejects.toThrow(/1048576 bytes/);
  });

  test('a body that nests too deep', async () => {
    const client = newMachine(2).client();
    let report: unknown = [];
    for (let level = 0; level < 600; level += 1) report = [report];
    const ask = { csr: '', report, proof: '', agentVersion: '1' };
    await expect(client.askEnrolment(ask)).rejects.toThrow(/64 levels/);
  });

  test('fields that nobody knows, and every field that is wrong, at once', async () => {
    const client = newMachine(2).client();
    const ask = { csr: 1, report: {}, proof: '', agentVersion: '; rm', extra: 1 } as never;
    await expect(client.askEnrolment(ask)).rejects.toMatchObject({
      issues: [{ path: 'extra' }, { path: 'csr' }, { path: 'agentVersion' }],
    });
  });

  test('machines beyond the number that may wait, but not one that waits already', async () => {
    const first = newMachine(3);
    await first.enrol();
    await newMachine(4).enrol();
    await expect(newMachine(5).enrol()).rejects.toMatchObject({ code: 'busy' });
    expect(await first.enrol()).toMatchObject({ state: 'pending' });
  });

  test('whatever is not part of the protocol, and an id that nobody was given', async () => {
    const client = newMachine(6).client();
    await expect(client.awaitDecision('0123456789ab', 0)).rejects.toMatchObject({
      code: 'refused',
      issues: [{ code: 'request-unknown' }],
    });
  });

  test('everything behind the certificate, without one', async () => {
    const client = newMachine(7).client();
    const beat = { reportDigest: `sha256:${'0'.repeat(64)}`, planDigest: null };
    await expect(client.heartbeat(beat)).rejects.toMatchObject({ code: 'unauthorised' });
    await expect(client.fetchPlan()).rejects.toBeInstanceOf(AgentClientError);
  });
});

test('one source may not fill the waiting room for all', async () => {
  const environment = { OPEROS_PENDING_PER_SOURCE: '1' };
  const teamster = await TestTeamster.start({ environment });
  const [one, two] = [1, 2].map((index) => new TestMachine(teamster, { index }));
  const { requestId } = await one!.enrol();
  await expect(two!.enrol()).rejects.toMatchObject({ issues: [{ code: 'pending-quota' }] });
  await teamster.admission.approve(requestId, 'admin');
  expect((await two!.enrol()).state).toBe('pending');
  one!.close();
  two!.close();
  await teamster.end();
});

test('a source that asks too often waits', async () => {
  const environment = { OPEROS_REQUESTS_PER_MINUTE: '3' };
  const teamster = await TestTeamster.start({ environment });
  const machine = new TestMachine(teamster);
  const client = machine.client();
  for (let count = 0; count < 3; count += 1) await client.askNonce();
  const refused = await client.askNonce().catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'busy', issues: [{ code: 'too-many-requests' }] });
  expect((refused as AgentClientError).retryAfterSeconds).toBeGreaterThan(0);
  machine.close();
  await teamster.end();
});

// In a process of its own: one that shares ours reads the answer before it sends on.
const SENDER = `
const { request } = require('node:https');
const options = { method: 'POST', rejectUnauthorized: false, headers: { 'content-length': 2 ** 22 } };
const got = (answer) => process.stdout.write(answer + ' ');
for (let count = 0; count < 20; count += 1)
  request(process.argv[1] + '/enrolment/v1/requests', options, ({ statusCode }) => got(statusCode))
    .on('error', ({ code }) => got(code))
    .end('x'.repeat(2 ** 22));
`;

test('a machine that sends far too much learns why it was refused', async () => {
  const teamster = await TestTeamster.start();
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['-e', SENDER, teamster.agentUrl]);
  expect(stdout).toBe('413 '.repeat(20));
  await teamster.end();
});
