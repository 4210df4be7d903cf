import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveAll, countIn, fleetOf, type SeenNode } from './fleet-view.ts';
import { isBuilt, LabUnderTest, labWords, newSite, operosctl } from './lab-under-test.ts';

const MINUTE = 60_000;
const HEALTHY = 4;
// In the order of operosctl --help: they go to the last machines, from the end on.
const FAULTS = ['no-dhcp', 'slow-tftp', 'duplicate-uuid', 'dead-disk', 'lost-power'] as const;
const WORKERS = HEALTHY + FAULTS.length;

let lab: LabUnderTest;
// These two pass by themselves after a while, so somebody watches for them from the start.
let slowLoader: Promise<SeenNode>;
let lostPower: Promise<SeenNode>;

beforeAll(async () => {
  if (!isBuilt) return;
  const faults = FAULTS.flatMap((fault) => ['--fault', fault]);
  const words = ['--workers', String(WORKERS), '--speed', '60', '--seed', '2', ...faults];
  lab = await LabUnderTest.start(await newSite(), ...words);
  slowLoader = until('slow-tftp', ({ stuck }) => stuck !== null);
  lostPower = until('lost-power', ({ phase }) => phase === 'Lost');
  for (const watch of [slowLoader, lostPower]) watch.catch(() => undefined); // told by the test that awaits it
}, 3 * MINUTE);

afterAll(async () => {
  if (!isBuilt) return;
  expect(await lab.end('SIGINT')).toBe(0);
  rmSync(dirname(lab.site.data), { recursive: true });
}, MINUTE);

const step = (title: string, run: () => Promise<void>) => {
  test.skipIf(!isBuilt)(`${title} (needs a build)`, run, 4 * MINUTE);
};

/** The server that the machine with this fault is, by what dhcpd said to it; undefined while it was not seen. */
async function machineWith(fault: (typeof FAULTS)[number]): Promise<SeenNode | undefined> {
  const log = readFileSync(join(lab.site.data, 'logs/dhcpd.log'), 'utf8');
  const cardOf = new Map(
    [...log.matchAll(/DHCPACK on (\S+) to (\S+)/g)].map(([, address, mac]) => [address, mac]),
  );
  const asked = [...log.matchAll(/DHCPDISCOVER from (\S+)/g)].map(([, mac]) => mac);
  const unanswered = asked.find((mac) => ![...cardOf.values()].includes(mac));
  const address = `10.33.1.${WORKERS - 1 - FAULTS.indexOf(fault)}`;
  const card = fault === 'no-dhcp' ? unanswered : cardOf.get(address);
  return (await fleetOf(lab)).find(({ mac }) => mac !== null && mac === card);
}

/** Waits until the machine with this fault is seen to be so; resolves with it. */
async function until(
  fault: (typeof FAULTS)[number],
  isSo: (node: SeenNode) => boolean,
): Promise<SeenNode> {
  let node: SeenNode | undefined;
  await lab.until(`${fault} to show`, 3 * MINUTE, async () => {
    node = await machineWith(fault);
    return node !== undefined && isSo(node);
  });
  return node!;
}

/** Lets the machine in as soon as it waits. */
async function letIn(fault: (typeof FAULTS)[number]): Promise<void> {
  await lab.until(`${fault} to be let in`, MINUTE, async () => {
    await approveAll(lab);
    const node = await machineWith(fault);
    return node !== undefined && node.certificateExpires !== null;
  });
}

step('a server that gets no address is stuck, and says what it waits for', async () => {
  const node = await until('no-dhcp', ({ stuck }) => stuck !== null);
  expect(node).toMatchObject({ phase: 'Booting', stage: 'address-requested', simulated: true });
  expect(node.stuck?.message).toMatch(/^Waiting for the DHCP server to offer an address/);
  expect(node.stuck?.remedy).toMatch(/DHCP service/);
});

step('a server that shows the evidence of another waits in conflict with it', async () => {
  const node = await until('duplicate-uuid', ({ conflictsWith }) => conflictsWith !== null);
  expect(node).toMatchObject({ phase: 'Pending', stage: 'conflict' });
  const other = (await fleetOf(lab)).find(({ id }) => id === node.conflictsWith?.id);
  expect(other?.conflictsWith).toBeNull();
  expect(other?.identity.keyThumbprint).not.toBe(node.identity.keyThumbprint);
  const kinds = node.events.edges.map(({ node: { kind } }) => kind);
  expect(kinds).toContain('collision-seen');
});

step(
  'servers that are let in become ready; the one in conflict is not let in by that',
  async () => {
    await lab.until('Ready', 2 * MINUTE, async () => {
      await approveAll(lab);
      return (await countIn(lab, 'Ready')) >= HEALTHY;
    });
    await letIn('dead-disk');
    await letIn('lost-power');
    expect(await machineWith('duplicate-uuid')).toMatchObject({ phase: 'Pending' });
    expect((await fleetOf(lab)).every(({ simulated }) => simulated)).toBe(true);
  },
);

step(
  'a disk that dies makes its server Degraded, by name, and is gone from its hardware',
  async () => {
    const node = await until('dead-disk', ({ phase }) => phase === 'Degraded');
    const dead = /The disk (\S+) /.exec(node.stuck?.message ?? '')?.[1];
    expect(dead).toBeDefined();
    expect(node.hardware?.disks.map(({ name }) => name)).not.toContain(dead);
  },
);

step('a server whose boot loader comes slowly is stuck there', async () => {
  const node = await slowLoader;
  expect(node).toMatchObject({ phase: 'Booting', stage: 'address-leased' });
  expect(node.stuck?.message).toMatch(/^Waiting for the firmware to fetch the boot loader/);
});

step('a server without power is Lost', async () => {
  const { stuck } = await lostPower;
  expect(stuck?.remedy).toMatch(/power/);
});

step('a boot loader that came slowly came all the same, and the timeline shows it', async () => {
  const node = await until('slow-tftp', ({ phase }) => phase !== 'Booting');
  const loader = node.timeline.find(({ stage }) => stage === 'loader-fetched');
  expect(loader?.seconds).toBeGreaterThan(30);
});

step('a second lab on the same folder is refused, also with --fresh', () => {
  const { status, stderr } = operosctl(...labWords(lab.site, '--fresh').slice(1));
  expect(status).toBe(1);
  expect(stderr).toMatch(/^operosctl: Another lab \(process \d+\) runs on /);
  return Promise.resolve();
});

step('a lab on the same ports is refused, each port by name', async () => {
  const elsewhere = { ...(await newSite()), ports: lab.site.ports };
  const { status, stderr } = operosctl(...labWords(elsewhere).slice(1));
  expect(status).toBe(1);
  for (const [index, option] of ['--port', '--agent-port', '--management-port'].entries())
    expect(stderr).toContain(
      `Port ${lab.site.ports[index] ?? 0} is used by another program; choose another with ${option}.`,
    );
  rmSync(dirname(elsewhere.data), { recursive: true });
});

step(
  'a folder that is not a lab’s is refused with --fresh, and nothing in it is touched',
  async () => {
    const other = await newSite();
    mkdirSync(other.data);
    writeFileSync(join(other.data, 'thesis.tex'), 'years of work');
    const { status, stderr } = operosctl(...labWords(other, '--fresh').slice(1));
    expect(status).toBe(1);
    expect(stderr).toMatch(/which holds thesis\.tex; nothing was changed/);
    expect(readdirSync(other.data)).toEqual(['thesis.tex']);
    rmSync(dirname(other.data), { recursive: true });
  },
);

step('operosctl token create prints a token that may do what its role may', async () => {
  const made = lab.createToken('viewer');
  expect(made).toMatchObject({ status: 0, stderr: '' });
  const token = made.stdout.trim();
  const { me } = await lab.ask<{ me: object }>('{ me { name role by } }', {}, token);
  expect(me).toMatchObject({ role: 'VIEWER', by: 'TOKEN' });
  const [node] = await fleetOf(lab);
  const retire = `mutation { retireNode(id: "${node?.id ?? ''}") { __typename } }`;
  await expect(lab.ask(retire, {}, token)).rejects.toThrow(/OPERATOR|ADMIN|role/i);
});

step('a server whose power is back is Ready again, as the one it was', async () => {
  const before = await machineWith('lost-power');
  const after = await until('lost-power', ({ phase }) => phase === 'Ready');
  expect(after.id).toBe(before?.id);
  expect(after.identity).toEqual(before?.identity);
});
