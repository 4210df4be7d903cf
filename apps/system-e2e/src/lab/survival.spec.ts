import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveAll, countIn, fleetOf } from './fleet-view.ts';
import { isBuilt, LabUnderTest, type LoggedEvent, newSite } from './lab-under-test.ts';

const MINUTE = 60_000;
const WORKERS = 5;
const WORDS = ['--workers', String(WORKERS), '--seed', '11', '--speed', '60'];

let lab: LabUnderTest;

beforeAll(async () => {
  if (isBuilt) lab = await LabUnderTest.start(await newSite(), ...WORDS);
}, 3 * MINUTE);

afterAll(() => {
  if (isBuilt) rmSync(dirname(lab.site.data), { recursive: true, force: true });
});

const step = (title: string, run: () => Promise<void>) => {
  test.skipIf(!isBuilt)(`${title} (needs a build)`, run, 3 * MINUTE);
};

function allIn(phase: string): Promise<void> {
  return lab.until(`${WORKERS} in ${phase}`, MINUTE, async () => {
    return (await countIn(lab, phase)) === WORKERS;
  });
}

/** Ends Teamster as a power cut would, and waits until the lab has started another. */
async function killTeamster(): Promise<void> {
  const backs = () => lab.printed.split('Teamster is back').length;
  const before = backs();
  process.kill(lab.teamsterPid, 'SIGKILL');
  await lab.until('Teamster to be back', MINUTE, () => Promise.resolve(backs() > before));
}

/** Whether a process still does anything; one that ended stays in the list until its parent has heard of it. */
function runs(pid: number): boolean {
  try {
    const [, state] = /^\d+ \(.*\) (\w) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}

async function decide(mutation: string): Promise<void> {
  const answer = await lab.ask<Record<string, { __typename: string }>>(`mutation { ${mutation} }`);
  expect(Object.values(answer)).toMatchObject([{ __typename: 'NodeResult' }]);
}

const untilPending = (events: readonly LoggedEvent[]) => {
  const pending = events.filter(({ event }) => event === 'pending');
  const lastStep = new Map(pending.map(({ machine, step: at }) => [machine, at]));
  return events.filter(({ machine, step: at }) => at <= (lastStep.get(machine) ?? -1));
};

step('another lab with the same seed logs the same until Pending', async () => {
  await allIn('Pending');
  const twin = await LabUnderTest.start(await newSite(), ...WORDS);
  const pendingIn = (events: readonly LoggedEvent[]) =>
    events.filter(({ event }) => event === 'pending').length;
  await twin.until('Pending', MINUTE, () => Promise.resolve(pendingIn(twin.events()) === WORKERS));
  expect(untilPending(twin.events())).toEqual(untilPending(lab.events()));
  expect(await twin.end('SIGTERM')).toBe(0);
  rmSync(dirname(twin.site.data), { recursive: true });
});

step('servers that wait go on waiting when Teamster is killed', async () => {
  const before = await fleetOf(lab);
  await killTeamster();
  await allIn('Pending');
  expect((await fleetOf(lab)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

step('a server that was rejected comes in when it is approved after all', async () => {
  const [{ id } = { id: '' }] = await fleetOf(lab);
  await decide(`rejectNode(id: "${id}", reason: "not ours") { __typename }`);
  await lab.until('rejected', MINUTE, () =>
    Promise.resolve(lab.events().some(({ event }) => event === 'rejected')),
  );
  await decide(`approveNode(id: "${id}") { __typename }`);
  await approveAll(lab);
  await allIn('Ready');
});

step(
  'servers that are ready stay so when Teamster is killed, and speak to the next one',
  async () => {
    await killTeamster();
    const restarted = Date.now();
    await lab.until('heartbeats', MINUTE, async () => {
      const { nodes } = await lab.ask<{ nodes: { edges: { node: { lastSeen: string } }[] } }>(
        '{ nodes { edges { node { lastSeen } } } }',
      );
      return nodes.edges.every(({ node }) => Date.parse(node.lastSeen) > restarted);
    });
    await allIn('Ready');
  },
);

step('a server that was retired asks to be let in as a new one', async () => {
  const [{ id, identity } = { id: '', identity: { keyThumbprint: null } }] = await fleetOf(lab);
  await decide(`retireNode(id: "${id}") { __typename }`);
  await lab.until('Pending', MINUTE, async () => (await countIn(lab, 'Pending')) === 1);
  const pending = (await fleetOf(lab)).find(({ phase }) => phase === 'Pending');
  expect(pending?.id).not.toBe(id);
  expect(pending?.identity.keyThumbprint).toBe(identity.keyThumbprint);
  await approveAll(lab);
  await lab.until('Ready', MINUTE, async () => (await countIn(lab, 'Ready')) === WORKERS);
});

step('a lab that was killed is started again, and lets nobody wait who was in', async () => {
  const keys = (await fleetOf(lab)).map(({ identity }) => identity.keyThumbprint).sort();
  const orphan = lab.teamsterPid;
  await lab.end('SIGKILL');
  lab = await LabUnderTest.start(lab.site, ...WORDS);
  expect(lab.printed).toContain('Stopped the Teamster of an earlier lab');
  expect(runs(orphan)).toBe(false);
  // Each boots, proves its key, and gets a certificate in the place of the one that went with the lab.
  await lab.until('Ready', MINUTE, () =>
    Promise.resolve(lab.events().filter(({ event }) => event === 'ready').length === WORKERS),
  );
  expect(lab.events().some(({ event }) => event === 'pending')).toBe(false);
  expect((await fleetOf(lab)).map(({ identity }) => identity.keyThumbprint).sort()).toEqual(keys);
});

step('Ctrl-C leaves nothing running, and --fresh nothing known', async () => {
  const teamster = lab.teamsterPid;
  expect(await lab.end('SIGINT')).toBe(0);
  expect(runs(teamster)).toBe(false);
  lab = await LabUnderTest.start(lab.site, '--workers', '0', '--fresh');
  expect(await fleetOf(lab)).toEqual([]);
  expect(await lab.end('SIGTERM')).toBe(0);
});
