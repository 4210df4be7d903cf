import type { NodePhase } from '@operos/cluster-model';
import { FrameBatch } from '../../src/app/nodes/frame-batch.ts';
import type { NodeRow } from '../../src/app/nodes/nodes-feed.ts';
import { eventLine } from '../event-line.ts';
import type { Fakes } from '../fakes.ts';
import { nodeDetail } from '../node-detail.ts';
import { nodeRow } from '../node-row.ts';
import { waitingMachine } from '../waiting-machine.ts';

interface Play {
  readonly servers: number;
  readonly changesPerSecond: number;
}

const phases: readonly NodePhase[] = [
  'Ready', 'Ready', 'Pending', 'Ready', 'Booting', 'Ready', 'Joining', 'Ready', 'Lost', 'Ready',
  'Preparing', 'Ready', 'Pending', 'Degraded', 'Ready', 'Approved',
]; // prettier-ignore
const stages: Partial<Record<NodePhase, string>> = {
  Booting: 'kernel-fetched',
  Pending: 'awaiting-approval',
  Approved: 'certificate-issued',
  Preparing: 'plan-received',
  Joining: 'joining',
  Lost: 'lost',
};
const products = [
  ['Dell Inc.', 'PowerEdge R640'],
  ['Supermicro', 'SYS-6019P-WTR'],
  ['HPE', 'ProLiant DL360 Gen10'],
] as const;
const stuck = {
  since: ago(400),
  usualSeconds: 5,
  message: 'No initial file system was fetched for 6 minutes.',
  remedy: 'Check the cable and the link speed of this port; a slow link shows here first.',
};

/** Fills the fakes with a fleet of mixed fortunes and lets some of it change. */
export function playFleet(fakes: Fakes, { servers, changesPerSecond }: Play): void {
  fakes.about.about = { ...fakes.about.about, simulation: true, startedAt: ago(7000) };
  const rows = Array.from({ length: servers }, (_, index) => server(index));
  fakes.nodes.rows.set(rows);
  fakes.waiting.machines = rows.filter((row) => row.phase === 'Pending').map(waiting);
  for (const row of rows.slice(0, 200)) fakes.nodeDesk.nodes.set(row.id, detail(row));
  fakes.events.lines = rows.slice(0, 300).map(event);
  fakes.leases.leases = rows.slice(0, 60).map((row) => ({
    address: row.address ?? '',
    mac: row.mac ?? '',
    hostname: row.name,
    state: 'active',
    starts: ago(3000),
    ends: ago(-4000),
    nodeId: row.id,
  }));
  if (changesPerSecond > 0) change(fakes, changesPerSecond);
}

function server(index: number): NodeRow {
  const phase = phases[index % phases.length] ?? 'Ready';
  const [vendor, product] = products[index % products.length] ?? products[0];
  return nodeRow({
    id: `n${index}`,
    name: phase === 'Pending' ? `machine-${(index * 2654435761) % 1_000_000}` : `node-${index + 1}`,
    phase,
    stage: stages[phase] ?? 'ready',
    simulated: true,
    vendor,
    product,
    address: `10.${33 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`,
    mac: `52:54:00:00:${hex(index >> 8)}:${hex(index)}`,
    firstSeen: ago(9000 + index),
    lastSeen: ago(index % 50),
    phaseSince: ago(60 + index),
    stuck: index % 16 === 4 ? stuck : null,
  });
}

function waiting(row: NodeRow, index: number) {
  const machine = waitingMachine({
    id: row.id,
    name: row.name,
    simulated: true,
    firstSeen: row.firstSeen,
    mac: row.mac,
  });
  if (index !== 1) return machine;
  const known = waitingMachine({
    id: 'n0',
    name: 'node-1',
    phase: 'Ready',
    mac: '52:54:00:00:00:99',
  });
  const identity = { ...known.identity, keyThumbprint: 'another-key' };
  return {
    ...machine,
    conflictsWith: { ...known, identity, phrase: 'other words than those here' },
  };
}

function detail(row: NodeRow) {
  const events = { edges: [0, 1, 2].map((n) => ({ node: { ...event(row, n), id: `d${n}` } })) };
  return nodeDetail({ ...row, events });
}

function event(row: NodeRow, index: number) {
  const severity = row.phase === 'Lost' ? 'ERROR' : row.stuck === null ? 'INFO' : 'WARNING';
  return eventLine({
    id: `e${index}`,
    at: ago(index * 7),
    severity,
    nodeId: row.id,
    nodeName: row.name,
    kind: severity === 'INFO' ? 'stage-reached' : 'node-stuck',
    message: row.stuck?.message ?? `is ${row.phase.toLowerCase()} now.`,
  });
}

function change(fakes: Fakes, perSecond: number): void {
  const rows = new Map(fakes.nodes.rows().map((row) => [row.id, row]));
  const ids = [...rows.keys()];
  const batch = new FrameBatch(() => {
    fakes.nodes.rows.set([...rows.values()]);
  });
  let turn = 0;
  setInterval(() => {
    for (let i = 0; i < perSecond / 50; i++) {
      const id = ids[(turn++ * 7919) % ids.length] ?? '';
      const row = rows.get(id);
      if (row)
        rows.set(id, {
          ...row,
          phase: row.phase === 'Ready' ? 'Booting' : 'Ready',
          lastSeen: ago(0),
        });
    }
    batch.request();
  }, 20);
}

function ago(seconds: number): string {
  return new Date(Date.now() - seconds * 1000).toISOString();
}

function hex(value: number): string {
  return (value & 255).toString(16).padStart(2, '0');
}
