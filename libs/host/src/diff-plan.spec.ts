import { expect, test } from 'vitest';
import { diffPlan } from './diff-plan.ts';
import type { MachineState, PathState } from './path-state.ts';
import type { FileContent, FileStep, Plan, PlanStep } from './plan.ts';

const found = (text: string | Buffer, mode = 0o644): PathState => ({
  kind: 'file',
  bytes: Buffer.from(text),
  mode,
  uid: 0,
  gid: 0,
});
const file = (path: string, content: FileContent): FileStep => ({
  kind: 'file',
  path,
  mode: '0644',
  content,
});
const planOf = (...steps: PlanStep[]): Plan => ({ schema: 1, steps, services: [] });
const machine = (states: Record<string, PathState>): MachineState =>
  new Map(Object.entries(states));

test('shows what is made, replaced and removed, in the order of the plan', async () => {
  const plan = planOf(
    { kind: 'directory', path: '/srv/tftp', mode: '0755' },
    file('/etc/new', { text: 'one\n' }),
    file('/etc/same', { text: 'same\n' }),
    file('/etc/changed', { text: 'a\nB\nc\n' }),
    file('/etc/mode', { text: 'same\n' }),
    { ...file('/etc/owner', { text: 'same\n' }), owner: { user: 'dhcpd', group: 'root' } },
    file('/etc/binary', { base64: Buffer.from([0, 1, 2]).toString('base64') }),
    file('/etc/link', { text: 'mine\n' }),
    file('/etc/empty', { text: '' }),
    { kind: 'absent', path: '/etc/old' },
    { kind: 'absent', path: '/etc/none' },
  );
  const state = machine({
    '/etc/same': found('same\n'),
    '/etc/changed': found('a\nb\nc\n'),
    '/etc/mode': found('same\n', 0o600),
    '/etc/owner': found('same\n'),
    '/etc/passwd': found('dhcpd:x:110:115::/:/bin/false\n'),
    '/etc/binary': found(Buffer.from([0, 1])),
    '/etc/link': { kind: 'symlink', target: '../run/x' },
    '/etc/old': found('bye\n'),
  });
  const shown = diffPlan(plan, state).map(({ change, text }) => `${change}\n${text}`);
  await expect(shown.join('\n')).toMatchFileSnapshot('../test/golden/plan.diff');
});

test('shows nothing for a machine that is as planned', () => {
  const plan = planOf(file('/etc/same', { text: 'same\n' }));
  expect(diffPlan(plan, machine({ '/etc/same': found('same\n') }))).toEqual([]);
});

test('a file name cannot break out of the header', () => {
  const plan = planOf(file('/etc/a\n+++ b/etc/shadow', { text: 'x\n' }));
  expect(diffPlan(plan, machine({}))[0]?.text.split('\n')[1]).toBe(
    String.raw`+++ b"/etc/a\n+++ b/etc/shadow"`,
  );
});
