import { AgentClientError } from '@operos/teamster-api';
import { describe, expect, test } from 'vitest';
import type { FaultKind } from '../src/lab/datacentre/fault.ts';
import { rackMachines } from '../src/lab/datacentre/datacentre.ts';
import type { LabEvent } from '../src/lab/lab-log.ts';
import { hastyBegin } from '../testing/hasty-clock.ts';
import { VirtualDatacentre } from '../testing/virtual-datacentre.ts';

const one = (fault?: FaultKind) => ({
  seed: 1,
  machines: 1,
  faults: fault === undefined ? {} : { [fault]: 1 },
});
const names = (log: readonly LabEvent[]) => log.map(({ event }) => event);
const says = (state: string, status = 202) => ({
  status,
  body: { state, requestId: 'r', phrase: 'p', retryAfterSeconds: 10, reason: 'not ours' },
});
const turnedAway = { status: 403, body: { issues: [] } };
const forgotten = { status: 404, body: { issues: [] } };
const none: LabEvent = { machine: 0, step: 0, afterMs: 0, event: '' };
const away = () => new AgentClientError('unreachable', 'away');

/** Until so many heartbeats were answered. */
const beats = (lab: VirtualDatacentre, count: number) => () =>
  lab.server.heartbeats.length >= count;

describe('a healthy machine', () => {
  test('leaves its trace in the logs of the daemons and leases an address', async () => {
    const lab = new VirtualDatacentre();
    await lab.run(one(), beats(lab, 5));
    const daemons = lab.lines.map(({ daemon }) => daemon);
    expect([...new Set(daemons)]).toEqual(['dhcpd', 'tftpd', 'nginx']);
    expect(lab.leases).toHaveLength(1);
  });

  test('applies its plan and tells each stage that no daemon sees, once', async () => {
    const lab = new VirtualDatacentre();
    await lab.run(one(), beats(lab, 6));
    expect(lab.server.receipts).toMatchObject([{ outcome: 'applied' }]);
    const told = lab.server.heartbeats.flatMap(({ stages = [] }) => stages);
    expect(told.map(({ stage }) => stage)).toEqual(['joining', 'ready']);
    expect(lab.server.startTimes).toEqual([hastyBegin.toISOString()]);
    expect(lab.server.heartbeats.at(-1)).toMatchObject({ stages: [], degraded: [] });
  });

  test('sends its report when it is asked to', async () => {
    const lab = new VirtualDatacentre();
    lab.server.wantsReports = true;
    await lab.run(one(), beats(lab, 2));
    expect(lab.server.asked).toContain('PUT /agent/v1/report');
  });

  test('renews its certificate when that is past its best, and goes on without joining again', async () => {
    const lab = new VirtualDatacentre();
    lab.server.certifiedAt = new Date(hastyBegin.getTime() - 5 * 86_400_000);
    const log = await lab.run(one(), beats(lab, 8));
    expect(lab.server.asked).toContain('POST /agent/v1/renewals');
    expect(names(log).filter((event) => event === 'ready')).toHaveLength(1);
  });
});

describe('a machine survives', () => {
  test('a Teamster that is away, busy, or answers nonsense', async () => {
    const lab = new VirtualDatacentre();
    lab.server.surprises.push(
      away(),
      away(),
      { status: 503, body: undefined },
      { status: 500, body: 'x' },
      undefined,
      away(),
    );
    expect(names(await lab.run(one(), ({ event } = none) => event === 'ready'))).toContain('ready');
  });

  test('a Teamster that has forgotten its request', async () => {
    const lab = new VirtualDatacentre();
    lab.server.surprises.push(undefined, says('pending'), forgotten);
    const log = await lab.run(one(), ({ event } = none) => event === 'approved');
    expect(names(log).slice(-2)).toEqual(['pending', 'approved']);
    expect(lab.server.asked.filter((ask) => ask === 'POST /enrolment/v1/requests')).toHaveLength(2);
  });

  test('being rejected, and is there when the admin thinks better of it', async () => {
    const lab = new VirtualDatacentre();
    const no = says('rejected', 403);
    lab.server.surprises.push(undefined, says('pending'), no, no, no, forgotten);
    const log = await lab.run(one(), ({ event } = none) => event === 'approved');
    expect(names(log).slice(-3)).toEqual(['pending', 'rejected', 'approved']);
  });

  test('losing its certificate: it is let in again and goes on', async () => {
    const lab = new VirtualDatacentre();
    const retire = { at: 5 };
    await lab.run(one(), () => {
      if (lab.server.heartbeats.length === retire.at) {
        retire.at = 0;
        lab.server.surprises.push(turnedAway, undefined, says('pending'));
      }
      return names(lab.log.inOrder()).filter((event) => event === 'approved').length === 2;
    });
    expect(names(lab.log.inOrder()).slice(-3)).toEqual(['ready', 'pending', 'approved']);
  });

  test('being retired: let in as another server, it begins with its plan again', async () => {
    const lab = new VirtualDatacentre();
    let isRetired = false;
    await lab.run(one(), () => {
      if (lab.server.heartbeats.length === 5 && !isRetired) {
        isRetired = true;
        lab.server.nodeId = 'another';
        lab.server.surprises.push(turnedAway, undefined, says('pending'));
      }
      return names(lab.log.inOrder()).filter((event) => event === 'ready').length === 2;
    });
    expect(names(lab.log.inOrder()).slice(-6)).toEqual([
      'ready',
      'pending',
      'approved',
      'plan-applied',
      'joining',
      'ready',
    ]);
    expect(lab.server.receipts).toHaveLength(2);
  });
});

describe('a machine with a fault', () => {
  test('that gets no address asks five times and is heard of no more', async () => {
    const lab = new VirtualDatacentre();
    const log = await lab.run(one('no-dhcp'), () => false);
    expect(names(log)).toEqual(Array.from({ length: 5 }, () => 'address-requested'));
    expect(lab.server.asked).toEqual([]);
    expect(lab.leases).toEqual([]);
  });

  test('that loses a disk says so, and reports one disk less', async () => {
    const lab = new VirtualDatacentre();
    await lab.run(one('dead-disk'), () => {
      const last = lab.server.heartbeats.at(-1);
      return (last?.degraded ?? []).length > 0;
    });
    const [first, last] = [lab.server.heartbeats[0], lab.server.heartbeats.at(-1)];
    expect(last?.degraded?.[0]).toMatch(/^The disk \w+ \(.*\) no longer answers$/);
    expect(last?.reportDigest).not.toBe(first?.reportDigest);
  });

  test('that loses its power boots again, once', async () => {
    const lab = new VirtualDatacentre();
    const log = await lab.run(one('lost-power'), beats(lab, 60));
    const count = (event: string) => names(log).filter((name) => name === event).length;
    expect([count('fault:lost-power'), count('power-back'), count('ready')]).toEqual([1, 1, 2]);
    const [lost, back] = log.filter(({ event }) => event.includes('power'));
    expect(lost!.afterMs).toBeGreaterThan(200_000);
    expect(back!.afterMs).toBeGreaterThan(200_000);
  });
});

test('a machine that duplicates another comes after it', async () => {
  const lab = new VirtualDatacentre();
  const plan = { seed: 1, machines: 6, faults: { 'duplicate-uuid': 1 } };
  let answered: number[] = [];
  await lab.run(plan, ({ event, machine } = none) => {
    if (event === 'approved') answered = [...answered, machine];
    return answered.length === 6;
  });
  const order = lab.log.inOrder().filter(({ machine }) => machine === 5);
  const twin = rackMachines(plan)[5]?.twinOf;
  expect(answered.indexOf(5)).toBeGreaterThan(answered.indexOf(twin ?? 5));
  expect(order[0]?.event).toBe('address-requested');
});
