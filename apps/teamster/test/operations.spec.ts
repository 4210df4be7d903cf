import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EventLog } from '../src/events/event-log.ts';
import { Housekeeping } from '../src/operations/housekeeping.ts';
import { ManagementPort } from '../src/operations/management-port.ts';
import { AdjustableClock } from './adjustable-clock.ts';
import { TestMachine } from './test-machine.ts';
import { TestTeamster } from './test-teamster.ts';

const clock = new AdjustableClock();
let teamster: TestTeamster;
let pages: string;
beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'waterfront-'));
  await writeFile(join(pages, 'index.html'), '<title>Waterfront</title>');
  await writeFile(join(pages, 'main-ABCDEFGH.js'), '//');
  teamster = await TestTeamster.start({ clock, environment: { WATERFRONT_DIR: pages } });
});
afterAll(async () => {
  await teamster.end();
  await rm(pages, { recursive: true, force: true });
});

const management = (path: string) => fetch(teamster.part(ManagementPort).url + path);
const page = (path: string, accept = 'text/html') =>
  fetch(teamster.teamster.httpUrl + path, { headers: { accept } });

test('health, readiness, and nothing else, on the management port', async () => {
  expect(await (await management('/healthz')).text()).toBe('ok\n');
  expect(await (await management('/readyz')).text()).toBe('ready\n');
  expect((await management('/graphql')).status).toBe(404);
});

test('metrics count servers by phase, requests by outcome, and heartbeats', async () => {
  const machine = new TestMachine(teamster);
  const { requestId } = await machine.enrol();
  const before = await (await management('/metrics')).text();
  expect(before).toContain('operos_nodes{phase="Pending"} 1\n');
  expect(before).toContain('operos_nodes{phase="Ready"} 0\n');
  expect(before).toMatch(/operos_enrolment_requests_total\{outcome="pending"\} [1-9]/);
  await teamster.admission.approve(requestId, 'admin');
  const answer = await machine.decision(requestId);
  const agent = machine.client(answer.state === 'approved' ? answer.certificate : '');
  await agent.heartbeat({ reportDigest: machine.reportDigest, planDigest: null });
  const after = await (await management('/metrics')).text();
  expect(after).toContain('operos_nodes{phase="Pending"} 0\n');
  expect(after).toMatch(/operos_heartbeats_total [1-9]/);
  machine.close();
});

test('every address of Waterfront is its one page; files are files and the API is the API', async () => {
  expect(await (await page('/nodes/0123')).text()).toContain('Waterfront');
  expect((await page('/main-ABCDEFGH.js', '*/*')).headers.get('cache-control')).toContain(
    'immutable',
  );
  expect((await page('/missing.js', '*/*')).status).toBe(404);
  expect((await page('/nodes', 'application/json')).status).toBe(404);
});

test('the headers of every page keep other sites and scripts out', async () => {
  const { headers } = await page('/');
  expect(headers.get('content-security-policy')).toContain("default-src 'none';script-src 'self'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('a machine that nobody approved is forgotten after a week of silence, others are not', async () => {
  const [waiting, known] = [1, 2].map((index) => new TestMachine(teamster, { index }));
  const { requestId } = await waiting!.enrol();
  const kept = await known!.enrol();
  await teamster.admission.approve(kept.requestId, 'admin');
  clock.advance(8 * 86_400_000);
  await teamster.part(Housekeeping).clean();
  expect(teamster.fleet.get(requestId)).toBeUndefined();
  expect(teamster.fleet.get(kept.requestId)).toBeDefined();
  const { events } = await teamster.part(EventLog).page({}, { first: 1 });
  expect(events[0]?.kind).toBe('requests-expired');
  teamster = await teamster.restart();
  expect(teamster.fleet.get(requestId)).toBeUndefined();
  waiting!.close();
  known!.close();
});

test('the log of more than a year ago is thrown away', async () => {
  const { totalCount } = await teamster.part(EventLog).page({}, { first: 1 });
  expect(totalCount).toBeGreaterThan(0);
  clock.advance(366 * 86_400_000);
  await teamster.part(Housekeeping).clean();
  expect((await teamster.part(EventLog).page({}, { first: 1 })).totalCount).toBe(0);
});
