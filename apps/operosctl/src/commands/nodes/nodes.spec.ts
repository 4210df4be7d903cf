import { afterEach, beforeEach, expect, test } from 'vitest';
import { AnsweringCluster } from '../../../testing/answering-cluster.ts';
import { ScriptedPerson } from '../../../testing/told-surroundings.ts';
import type { NodeLine } from './find-nodes.ts';
import { printNodes } from './print-nodes.ts';

const at = '2026-11-25T12:00:00.000Z';
const line = (more: Partial<NodeLine>): NodeLine => ({
  ...{ id: 'n1', name: 'node-1', phase: 'Ready', stage: 'heartbeat', phaseSince: at },
  ...{ address: '10.0.0.5', product: 'R640', simulated: false, lastSeen: at, stuck: null },
  phrase: 'amber birch cliff dawn ember',
  ...more,
});
const stuck = {
  since: at,
  message: 'No address was given for 10 s.',
  remedy: 'Look at the cable of enp1s0.',
};

let cluster: AnsweringCluster;
let nodes: NodeLine[];
beforeEach(async () => {
  cluster = await AnsweringCluster.start();
  nodes = [line({}), line({ id: 'n2', name: 'node-2', phase: 'Booting', stuck })];
  cluster.operations.NodeLines = ({ after }) => {
    const at = Number(after ?? 0);
    const edges = nodes.slice(at, at + 1).map((node) => ({ node }));
    const pageInfo = { hasNextPage: at + 1 < nodes.length, endCursor: String(at + 1) };
    return { nodes: { edges, pageInfo } };
  };
  await cluster.login();
});
afterEach(() => {
  cluster.stop();
});

test('a table of every page says who is stuck and why', async () => {
  const printed = await cluster.run('nodes');
  expect(printed.split('\n')[0]).toMatch(/^SERVER +PHASE +STAGE +SINCE +ADDRESS +WHY STUCK$/);
  expect(printed).toMatch(/^node-2 +Booting .* No address was given for 10 s\.$/m);
});

test('JSON is the list as the API has it', async () => {
  expect(JSON.parse(await cluster.run('nodes', '--json'))).toEqual(nodes);
});

test('what a server says of itself moves no cursor', () => {
  const text = printNodes([line({ name: 'a\u001B[2Jb' })], Date.parse(at), (_, plain) => plain);
  expect(text).not.toContain('\u001B');
});

test('one server with its way, hardware and disks', async () => {
  cluster.operations.NodeWhole = ({ id }) => ({ node: { ...detail, id } });
  const printed = await cluster.run('node', 'node-2');
  expect(printed).toMatch(/^node-2 {2}Booting/);
  expect(printed).toContain('No address was given for 10 s. Look at the cable of enp1s0.');
  expect(printed).toMatch(/sda +SSD 870 +S5Y1 +1000 GB +ext4, data/);
  expect(printed).toMatch(/Address leased +3 s +usually 2 s/);
  expect(printed).toMatch(/enp1s0 +52:54:00:00:00:01 +up +10000 Mbit\/s +tor-1 port 7/);
  expect(JSON.parse(await cluster.run('node', 'n2', '--json'))).toMatchObject({ id: 'n2' });
  await expect(cluster.run('node', 'nobody')).rejects.toThrow(/There is no server "nobody"/);
});

const detail = {
  ...line({ name: 'node-2', phase: 'Booting', stuck }),
  ...{ vendor: 'Dell', mac: '52:54:00:00:00:01', cpuThreads: 8, memory: 64 * 2 ** 30 },
  ...{ agentVersion: null, certificateExpires: null, rejectedBecause: null, conflictsWith: null },
  hardware: {
    system: { serial: 'ABC', firmwareKind: 'UEFI' },
    cpus: [{ model: 'Xeon', cores: 4 }],
    disks: [
      {
        ...{ name: 'sda', model: 'SSD 870', serial: 'S5Y1', size: 1e12, rotational: false },
        contents: [{ kind: 'partition', filesystem: 'ext4', label: 'data' }],
      },
    ],
    interfaces: [
      {
        ...{ name: 'enp1s0', mac: '52:54:00:00:00:01', link: true, speedMbps: 10_000 },
        neighbour: 'tor-1 port 7',
      },
    ],
  },
  timeline: [{ title: 'Address leased', at, seconds: 3, usualSeconds: 2 }],
};

test('letting in shows the five words first and asks', async () => {
  const asked: unknown[] = [];
  cluster.operations.LetIn = ({ id }) => {
    asked.push(id);
    return { approveNode: { node: { id, name: 'node-9', phase: 'Approved' } } };
  };
  cluster.around.person = new ScriptedPerson('no');
  await expect(cluster.run('approve', 'node-1')).rejects.toThrow(/Nobody was let in/);
  expect(cluster.around.noted).toContain('amber birch cliff dawn ember');
  expect(asked).toEqual([]);
  cluster.around.person = new ScriptedPerson('yes');
  expect(await cluster.run('approve', 'node-1', 'node-2', 'node-1')).toBe(
    'Let in node-9.\nLet in node-9.\n',
  );
  expect(asked).toEqual(['n1', 'n2']);
});

test('one that is refused is told apart from those that were let in', async () => {
  cluster.operations.LetIn = ({ id }) => ({
    approveNode:
      id === 'n1'
        ? { issues: [{ message: 'It does not wait', remedy: 'Look again.' }] }
        : { node: { id, name: 'node-2', phase: 'Approved' } },
  });
  const run = cluster.run('approve', '--yes', '--json', 'node-1', 'node-2');
  await expect(run).rejects.toMatchObject({ exitCode: 1, message: '' });
  expect(JSON.parse(cluster.around.printed)).toEqual([
    { name: 'node-1', approved: false, reason: 'It does not wait. Look again.' },
    { name: 'node-2', approved: true, reason: null },
  ]);
  await expect(cluster.run('approve', 'node-1')).rejects.toMatchObject({ exitCode: 2 });
});

test('a name that two living servers have is no name', async () => {
  nodes = [line({}), line({ id: 'n3' }), line({ id: 'n4', phase: 'Retired' })];
  await expect(cluster.run('node', 'node-1')).rejects.toThrow(/n1 or n3/);
});
