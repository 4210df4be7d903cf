import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { simulatedReport } from '@operos/hw-inventory/testing';
import type { EnrolmentAnswer } from '@operos/teamster-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BundledTeamster, bundleTeamster } from './bundled-teamster.ts';
import { TestMachine } from './test-machine.ts';

const KILLS = 24;
const AT_ONCE = 6;

// Every machine is let in; those that look like one that is in already wait.
const settings = `schema: 1
cluster: {name: Test, organisation: Test}
privateNetwork: {interface: eth0, network: 10.33.0.0/16, controllerAddress: 10.33.0.1, domain: lab.internal, range: {first: 10.33.1.0, last: 10.33.1.255}}
publicNetwork: {mode: dhcp, interface: eth1}
kubernetes: {podNetwork: 10.64.0.0/10, serviceNetwork: 10.34.0.0/16, dnsDomain: cluster.internal}
controller: {hostname: controller, disk: /dev/disk/by-id/ata-TEST_DISK_0001}
enrolment: {policies: [{kind: openWindow, until: "2039-01-01T00:00:00Z", count: 10000}]}
`;

/** What the server said yes to, and to whom. */
interface Acknowledged {
  readonly machine: TestMachine;
  readonly answer: EnrolmentAnswer;
}

let folder: string;
let environment: Readonly<Record<string, string>> & { readonly OPEROS_DATA_DIR: string };
let bundle: Awaited<ReturnType<typeof bundleTeamster>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'teamster-kill-'));
  bundle = await bundleTeamster();
  await writeFile(join(folder, 'settings.yaml'), settings);
  environment = {
    OPEROS_DATA_DIR: join(folder, 'data'),
    OPEROS_SETTINGS_FILE: join(folder, 'settings.yaml'),
    OPEROS_HTTP_PORT: '0',
    OPEROS_AGENT_PORT: '0',
    OPEROS_MANAGEMENT_PORT: '0',
    OPEROS_SIMULATION: '1',
  };
}, 300_000);
afterAll(async () => {
  for (const path of [folder, bundle.folder]) await rm(path, { recursive: true, force: true });
});

test(`${KILLS} times kill -9 in the middle of enrolments loses nothing that was acknowledged`, async () => {
  const acknowledged: Acknowledged[] = [];
  let next = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const teamster = await BundledTeamster.start(bundle.program, environment);
    const before = acknowledged.length;
    let isOn = true;
    const crowd = Array.from({ length: AT_ONCE }, async () => {
      while (isOn) {
        next += 1;
        // Every fifth shows the hardware of the first, and is a conflict.
        const report = simulatedReport(11, next % 5 === 0 ? 1 : next);
        const machine = new TestMachine(teamster, { report });
        const answer = await machine.enrol().catch(() => undefined);
        if (answer !== undefined) acknowledged.push({ machine, answer });
        machine.close();
      }
    });
    // Every other time so long after the start; else so many answers later, however slow the machine is.
    if (round % 2 === 0) await wait(30 + ((round * 97) % 500));
    else await expect.poll(() => acknowledged.length - before).toBeGreaterThan(3 + round / 2);
    await teamster.kill();
    isOn = false;
    await Promise.all(crowd);
    expect(integrity()).toBe('ok');
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect(new Set(acknowledged.map(({ answer }) => answer.state))).toEqual(
    new Set(['approved', 'conflict']),
  );
  const teamster = await BundledTeamster.start(bundle.program, environment);
  for (const one of acknowledged) await expectKept(teamster, one);
  await teamster.stop();
}, 600_000);

function integrity(): unknown {
  const database = new DatabaseSync(join(environment.OPEROS_DATA_DIR, 'teamster.sqlite'));
  const row = database.prepare('PRAGMA integrity_check').get();
  database.close();
  return row?.integrity_check;
}

/** The same key is still the same node, and its certificate still opens the door. */
async function expectKept(
  teamster: BundledTeamster,
  { machine: { key, report }, answer }: Acknowledged,
): Promise<void> {
  const machine = new TestMachine(teamster, { key, report });
  expect(await machine.enrol()).toEqual(answer);
  if (answer.state === 'approved') {
    const agent = machine.client(answer.certificate);
    const beat = await agent.heartbeat({ reportDigest: machine.reportDigest, planDigest: null });
    expect(beat.reportWanted).toBe(false);
  }
  machine.close();
}
