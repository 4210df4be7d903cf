import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakePorts, MemoryFiles, PowerCut } from '../testing/index.ts';
import { applyPlan } from './apply-plan.ts';
import { checkPlan } from './check-plan.ts';
import type { FileStep, Plan, PlanStep } from './plan.ts';
import { recover } from './recover.ts';
import { verifyPlan } from './verify-plan.ts';

const MAIN = '/etc/d/main.conf';
const service = {
  id: 'd',
  kind: 'process',
  onChange: 'reload',
  probe: { kind: 'udp', port: 67, deadlineMs: 100 },
} as const;
const check = { program: '/usr/sbin/d', args: ['{file}'] };

const file = (path: string, text: string): FileStep => ({
  kind: 'file',
  path,
  mode: '0644',
  content: { text },
  check,
  restarts: 'd',
});

const planOf = (...steps: PlanStep[]): Plan => ({ schema: 1, steps, services: [service] });

const old = (): MemoryFiles =>
  new MemoryFiles().put(MAIN, 'old main').put('/etc/d/b.conf', 'old b').put('/etc/d/gone', 'old');

const next = planOf(
  file(MAIN, 'new main'),
  file('/etc/d/b.conf', 'new b'),
  file('/srv/tree/deep/c', 'new c'),
  { kind: 'directory', path: '/srv/empty', mode: '0700' },
  { kind: 'directory', path: '/etc/d', mode: '0750' },
  { kind: 'absent', path: '/etc/d/gone', restarts: 'd' },
);

const oldTexts = { '/etc/d/b.conf': 'old b', '/etc/d/gone': 'old', [MAIN]: 'old main' };
const newTexts = { '/etc/d/b.conf': 'new b', [MAIN]: 'new main', '/srv/tree/deep/c': 'new c' };

describe('when all goes well', () => {
  test('every file is new, the service is told once, and nothing is left beside', async () => {
    const files = old();
    const ports = fakePorts(files, MAIN);
    const receipt = await applyPlan(next, ports);
    expect(receipt).toMatchObject({ outcome: 'applied', recovered: false, dryRun: false });
    expect(receipt.services).toEqual([{ id: 'd', outcome: 'changed' }]);
    expect(receipt.steps.every(({ outcome }) => outcome === 'changed')).toBe(true);
    expect(files.texts()).toEqual(newTexts);
    expect(ports.service.told).toEqual(['reload d']);
    expect(await files.inspect('/etc/d')).toMatchObject({ mode: 0o750 });
    expect(files.folders()).toContain('/srv/empty');
  });

  test('the second time nothing is done and nobody is told', async () => {
    const files = old();
    const ports = fakePorts(files, MAIN);
    await applyPlan(next, ports);
    const { effects } = files;
    const receipt = await applyPlan(next, ports);
    expect(receipt.outcome).toBe('unchanged');
    expect(receipt.services).toEqual([]);
    expect(files.effects).toBe(effects);
    expect(ports.service.told).toHaveLength(1);
    expect(await verifyPlan(next, ports)).toEqual([]);
  });

  test('a change of one file tells only the service that reads it', async () => {
    const other = { ...service, id: 'other' };
    const plan: Plan = {
      ...planOf(file(MAIN, 'new'), { ...file('/etc/d/b.conf', 'old b'), restarts: 'other' }),
      services: [service, other],
    };
    const ports = fakePorts(old(), MAIN);
    expect((await applyPlan(plan, ports)).services.map(({ id }) => id)).toEqual(['d']);
  });

  test('a dry run says the same and does nothing', async () => {
    const files = old();
    const receipt = await applyPlan(next, fakePorts(files, MAIN), { dryRun: true });
    expect(receipt).toMatchObject({ outcome: 'applied', dryRun: true });
    expect(files.effects).toBe(0);
  });
});

describe('when something stands in the way', () => {
  test('a file that its checker refuses changes nothing and is named with its real path', async () => {
    const files = old();
    const ports = fakePorts(files, MAIN);
    const plan = planOf(file('/etc/d/b.conf', 'new b'), file(MAIN, 'illegal'));
    const receipt = await applyPlan(plan, ports);
    expect(receipt.outcome).toBe('failed');
    expect(receipt.steps).toMatchObject([
      { name: '/etc/d/b.conf', outcome: 'unchanged' },
      { name: MAIN, outcome: 'failed', detail: `${MAIN}:1: illegal` },
    ]);
    expect(files.texts()).toEqual(oldTexts);
    expect(ports.service.told).toEqual([]);
    expect(await checkPlan(plan, ports)).toMatchObject([{ path: MAIN, code: 'check-refused' }]);
    expect(files.texts()).toEqual(oldTexts);
  });

  test('a service that does not work afterwards gets its old file back and works', async () => {
    const files = old();
    const ports = fakePorts(files, MAIN);
    const plan = planOf(...next.steps.slice(1), file(MAIN, 'broken'));
    const receipt = await applyPlan(plan, ports);
    expect(receipt.outcome).toBe('reverted');
    expect(receipt.services).toEqual([{ id: 'd', outcome: 'reverted', detail: 'no answer' }]);
    expect(files.texts()).toEqual(oldTexts);
    expect(files.folders()).toEqual(['/etc', '/etc/d', '/var', '/var/lib', '/var/lib/operos']);
    expect(await files.inspect('/etc/d')).toMatchObject({ mode: 0o755 });
    expect(ports.service.running).toBe('old main');
  });

  test('a directory where a file is to be is reported, not replaced', async () => {
    const files = old();
    const ports = fakePorts(files, MAIN);
    const receipt = await applyPlan(planOf(file('/etc/d', 'x')), ports);
    expect(receipt).toMatchObject({
      outcome: 'failed',
      steps: [{ name: '/etc/d', outcome: 'failed' }],
    });
    expect(files.effects).toBe(0);
  });

  test('an owner that the machine does not know is reported', async () => {
    const files = old().put('/etc/passwd', 'dhcpd:x:110:1:\n').put('/etc/group', 'dhcpd:x:115:\n');
    const ports = fakePorts(files, MAIN);
    const owned = (user: string): Plan =>
      planOf({ ...file(MAIN, 'new'), owner: { user, group: 'dhcpd' } });
    expect(await applyPlan(owned('nobody'), ports)).toMatchObject({ outcome: 'failed' });
    expect(await applyPlan(owned('dhcpd'), ports)).toMatchObject({ outcome: 'applied' });
    expect(await files.inspect(MAIN)).toMatchObject({ uid: 110, gid: 115 });
  });
});

describe('when the power goes', () => {
  const endings = [
    { name: 'of a good plan', plan: next },
    {
      name: 'of a plan that is refused',
      plan: planOf(...next.steps.slice(1), file(MAIN, 'illegal')),
    },
    {
      name: 'of a plan that is reverted',
      plan: planOf(...next.steps.slice(1), file(MAIN, 'broken')),
    },
  ];

  test.each(endings)(
    'at any effect $name: whole files, and the next run gets there',
    async ({ plan }) => {
      const sum = await countEffects(plan);
      expect(sum).toBeGreaterThan(20);
      for (let cut = 0; cut < sum; cut += 1) await cutAndRun(plan, cut, () => true);
    },
  );

  test.each(endings)('at any effect $name, with any unsynced names lost', async ({ plan }) => {
    const sum = await countEffects(plan);
    await fc.assert(
      fc.asyncProperty(fc.nat(sum - 1), fc.infiniteStream(fc.boolean()), async (cut, survivals) => {
        await cutAndRun(plan, cut, () => survivals.next().value as boolean);
      }),
      { numRuns: 300 },
    );
  });

  test('at any effect of the recovery too', async () => {
    const sum = await countEffects(next);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sum - 1),
        fc.nat(60),
        fc.infiniteStream(fc.boolean()),
        async (first, second, survivals) => {
          const survives = (): boolean => survivals.next().value as boolean;
          const files = await cutAt(old(), next, first);
          const again = await cutAt(files.afterPowerCut(survives), next, second);
          const last = again.afterPowerCut(survives);
          expectWhole(last.texts());
          await applyPlan(next, fakePorts(last, MAIN));
          expect(last.texts()).toEqual(newTexts);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a recovery without a plan brings the old back and tells the service', async () => {
    const sum = await countEffects(next);
    for (let cut = 0; cut < sum; cut += 1) {
      const files = (await cutAt(old(), next, cut)).afterPowerCut(() => true);
      const ports = fakePorts(files, MAIN);
      await recover(ports);
      expect([oldTexts, newTexts]).toContainEqual(files.texts());
      expect(ports.service.running).toBe(files.texts()[MAIN]);
      expect(await recover(ports)).toBeUndefined();
    }
  });

  async function countEffects(plan: Plan): Promise<number> {
    const files = old();
    await applyPlan(plan, fakePorts(files, MAIN));
    return files.effects;
  }

  /** The files as they are when the power goes after so many effects, or at the end if there are fewer. */
  async function cutAt(files: MemoryFiles, plan: Plan, effects: number): Promise<MemoryFiles> {
    files.cutAfter = effects;
    await applyPlan(plan, fakePorts(files, MAIN)).catch((error: unknown) => {
      if (!(error instanceof PowerCut)) throw error;
    });
    return files;
  }

  async function cutAndRun(plan: Plan, cut: number, survives: () => boolean): Promise<void> {
    const files = (await cutAt(old(), plan, cut)).afterPowerCut(survives);
    expectWhole(files.texts());
    const ports = fakePorts(files, MAIN);
    const { outcome } = await applyPlan(plan, ports);
    expect(files.texts()).toEqual(plan === next ? newTexts : oldTexts);
    expect(outcome).toMatch(plan === next ? /applied|unchanged/ : /reverted|failed/);
    expect(ports.service.running).toBe(files.texts()[MAIN]);
  }

  /** Under its own name each file is old or new, never half, and never missing unless it was or is to be. */
  function expectWhole(texts: Record<string, string>): void {
    expect(['old main', 'new main', 'broken']).toContain(texts[MAIN]);
    expect(['old b', 'new b']).toContain(texts['/etc/d/b.conf']);
    expect([undefined, 'old']).toContain(texts['/etc/d/gone']);
    expect([undefined, 'new c']).toContain(texts['/srv/tree/deep/c']);
  }
});

test('a plan for an empty tree may want the folders that the journal lies in', async () => {
  const wanted: Plan = {
    schema: 1,
    steps: [{ kind: 'directory', path: '/var/lib/operos/images', mode: '0755' }],
    services: [],
  };
  const ports = fakePorts(new MemoryFiles(), MAIN);
  expect(await checkPlan(wanted, fakePorts(new MemoryFiles(), MAIN))).toEqual([]);
  expect(await applyPlan(wanted, ports)).toMatchObject({ outcome: 'applied' });
});
