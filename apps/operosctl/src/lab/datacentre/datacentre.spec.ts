import { simulatedReport } from '@operos/hw-inventory/testing';
import { expect, test } from 'vitest';
import { checkDatacentre } from './check-datacentre.ts';
import { rackMachines } from './datacentre.ts';
import { hasOwnUuid } from './simulated-hardware.ts';

const plan = { seed: 1, machines: 20, faults: {} };

test('the same plan fills the racks in the same way, another seed in another', () => {
  expect(rackMachines(plan)).toEqual(rackMachines(plan));
  expect(rackMachines({ ...plan, seed: 2 })).not.toEqual(rackMachines(plan));
});

test('a larger datacentre begins with the same machines', () => {
  expect(rackMachines({ ...plan, machines: 30 }).slice(0, 20)).toEqual(rackMachines(plan));
});

test('no two of 10,000 machines share an address, on the wire or on the network', () => {
  const machines = rackMachines({ ...plan, machines: 10_000 });
  expect(new Set(machines.map(({ mac }) => mac)).size).toBe(10_000);
  expect(new Set(machines.map(({ address }) => address)).size).toBe(10_000);
});

test('recorded machines come first; one recorded twice boots from a card of its own', () => {
  const recorded = [simulatedReport(9, 4), simulatedReport(9, 4)];
  const machines = rackMachines({ ...plan, recorded });
  expect(machines.slice(0, 2).map(({ report }) => report)).toEqual(recorded);
  expect(machines[1]?.mac).toBe('02:00:00:00:00:01');
  expect(machines[2]?.report).toEqual(simulatedReport(1, 2));
});

test('who duplicates a UUID takes that of a healthy machine which has one', () => {
  const machines = rackMachines({ ...plan, faults: { 'duplicate-uuid': 3, 'no-dhcp': 2 } });
  const copies = machines.filter(({ fault }) => fault === 'duplicate-uuid');
  expect(copies).toHaveLength(3);
  for (const { report, twinOf } of copies) {
    const model = machines[twinOf!]!;
    expect(model.fault).toBeUndefined();
    expect(hasOwnUuid(model.report)).toBe(true);
    expect(report.system).toEqual(model.report.system);
  }
  expect(new Set(copies.map(({ twinOf }) => twinOf)).size).toBe(3);
});

test('a datacentre that cannot be is refused with what to change', () => {
  const check = (wanted: Parameters<typeof rackMachines>[0]) =>
    checkDatacentre(wanted, rackMachines(wanted));
  expect(check(plan)).toBeUndefined();
  expect(check({ ...plan, machines: 2, faults: { 'no-dhcp': 3 } })).toMatch(/3 faults for 2/);
  expect(check({ ...plan, machines: 1, faults: { 'duplicate-uuid': 1 } })).toMatch(/--workers/);
});
