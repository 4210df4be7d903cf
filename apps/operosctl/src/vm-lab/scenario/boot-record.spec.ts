import { expect, test } from 'vitest';
import { parseMachinePlan } from '../machine/parse-machine-plan.ts';
import { bootRecord, expectedStages, type SeenBoot } from './boot-record.ts';
import type { NodeView } from './node-view.ts';
import { printBoots } from './print-boots.ts';

const plan = parseMachinePlan('m', 1).plan!;
const poweredOnAt = Date.parse('2026-01-01T00:00:00Z');
const at = (seconds: number): string => new Date(poweredOnAt + seconds * 1000).toISOString();
const timeline = expectedStages.map((stage, index) => ({ stage, title: stage, at: at(index * 5) }));
const system = {
  serial: 'LAB00001',
  uuid: plan.identity.uuid,
  product: 'Lab machine',
  firmwareKind: 'bios',
};
const node = {
  memory: 2 ** 31,
  timeline,
  hardware: { system, disks: [], interfaces: [{ mac: plan.macs[0] }] },
} as unknown as NodeView;
const good: SeenBoot = {
  plan,
  poweredOnAt,
  node,
  fetched: [{ path: '/boot/vmlinuz', bytes: 12_000_000, requests: 1 }],
};

test('a boot in which everything was seen has no problem', () => {
  expect(bootRecord(good)).toMatchObject({
    secondsToReport: 50,
    goalSeconds: 45,
    bytesFetched: 12_000_000,
    problems: [],
  });
});

test('stages of the boot before are not of this one', () => {
  const twice = {
    ...node,
    timeline: [{ stage: 'ready', title: 'Ready', at: at(-9) }, ...timeline],
  };
  expect(bootRecord({ ...good, node: twice }).stages.map(({ stage }) => stage)).not.toContain(
    'ready',
  );
});

test('a controller whose clock is behind says of its first stage that it was before power-on', () => {
  const behind = { ...node, timeline: [{ ...timeline[0]!, at: at(-3) }, ...timeline.slice(1)] };
  expect(bootRecord({ ...good, node: behind }).problems).toHaveLength(1);
  const patient = bootRecord({ ...good, node: behind, clockBehindMs: 5000 });
  expect([patient.problems, patient.stages[0]?.seconds]).toEqual([[], 0]);
});

test('a stage without a time is a problem', () => {
  const cut = { ...node, timeline: timeline.filter(({ stage }) => stage !== 'kernel-fetched') };
  expect(bootRecord({ ...good, node: cut }).problems).toEqual([
    'its timeline has no kernel-fetched',
  ]);
});

test('a machine that nobody saw is a problem, and so is what stopped the scenario', () => {
  expect(bootRecord({ ...good, node: undefined }).problems).toEqual(['Teamster never saw it']);
  expect(bootRecord({ ...good, problem: 'it stood still' }).problems).toEqual(['it stood still']);
});

test('the table has a column a machine, and says what each fetched and whether it was good', () => {
  const bad = {
    ...bootRecord({ ...good, problem: 'it stood still' }),
    machine: 'other',
    stages: [],
  };
  expect(printBoots([bootRecord(good), bad])).toMatchInlineSnapshot(`
    "Seconds since power-on                     m         other
    address-requested                        0.0             –
    address-leased                           5.0             –
    loader-fetched                          10.0             –
    menu-fetched                            15.0             –
    kernel-fetched                          20.0             –
    initramfs-fetched                       25.0             –
    kernel-started                          30.0             –
    layers-fetched                          35.0             –
    system-started                          40.0             –
    agent-started                           45.0             –
    enrolment-requested                     50.0             –
    awaiting-approval                       55.0             –
    approved                                60.0             –
    certificate-issued                      65.0             –
    plan-received                           70.0             –
    plan-applied                            75.0             –
    Report, goal                            45.0          45.0
    Report                             late 50.0     late 50.0
    Fetched over HTTP                    12.0 MB       12.0 MB
      vmlinuz                            12.0 MB       12.0 MB
    Result                                passed        FAILED
    other: it stood still
    "
  `);
});
