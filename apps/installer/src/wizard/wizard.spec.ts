import { bodySize, type KeyName, lineWidth, namedKey } from '@operos/terminal-ui';
import { generateHardware } from '@operos/hw-inventory/testing';
import { expect, test } from 'vitest';
import { onMedium } from '../../testing/example-facts.ts';
import { exampleState } from '../../testing/example-state.ts';
import { after, control, linuxConsole, named, typed } from '../../testing/press.ts';
import { checkRequirements } from '../requirements/check-requirements.ts';
import { drawWizard } from './draw-wizard.ts';
import type { InstallerFacts } from './installer-facts.ts';
import { pressWizard } from './press-wizard.ts';
import { firstState, withJudgement } from './wizard-state.ts';

const start = (facts: Partial<InstallerFacts> = {}) => firstState({ ...onMedium, ...facts });

test('the first screen says what this is, and what Enter does', () => {
  const { text } = after(start());
  expect(text).toMatch(/^ Welcome .* Operos 0\.1\.x installer$/m);
  expect(text).toContain('▸ Install          six questions');
  expect(text).toContain('Looking at the hardware ...');
  expect(text).toContain('Power off');
  expect(text).not.toContain('Shell');
  expect(text).not.toContain('Leave');
});

test.each([
  ['a production medium', {}, ['Reboot', 'Power off']],
  ['a development medium', { development: true }, ['Shell', 'Reboot', 'Power off']],
  ['a machine that is used otherwise', { onMedium: false, development: true }, ['Leave']],
])('on %s there are these ways out', (_, facts, ways) => {
  for (const screen of [after(start(facts)), after(start(facts), control('c'))])
    for (const way of ['Shell', 'Reboot', 'Power off', 'Leave'])
      expect({ way, offered: screen.text.includes(way) }).toEqual({
        way,
        offered: ways.includes(way),
      });
});

test('a machine that does not suffice leads to everything that it lacks', () => {
  const { probe } = exampleState();
  if (probe.kind !== 'seen') throw new Error('Expected hardware.');
  const lacking = { ...probe.report, cpus: [], disks: [], interfaces: [] };
  const issues = checkRequirements(lacking);
  const state = { ...start(), probe: { kind: 'seen', report: lacking, issues, least: 0 } as const };
  const { text } = after(state, ...named('enter'));
  expect(text).toMatch(/^ Hardware report/m);
  expect(text).toContain('Expected a wired network card, got none.');
  expect(text).toContain('Expected a disk of 50 GiB or more');
  expect(after(start(), ...named('enter')).text).toMatch(/^ Welcome/m); // not before it was looked at
});

test('going back leads to where one came from, with the focus where it was', () => {
  const screen = after(start(), ...named('down', 'enter', 'escape'));
  expect(screen.text).toContain('▸ Hardware report');
  expect(after(start(), ...named('escape', 'escape')).text).toMatch(/^ Welcome/m);
});

test('the hardware appears while it is looked at, on whatever screen', () => {
  const report = generateHardware(3, 2)[1]!;
  const probe = { kind: 'seen', report, issues: checkRequirements(report), least: 0 } as const;
  const looking = after(start(), ...named('down', 'enter'));
  expect(looking.text).toContain('Looking at the hardware ...');
  const seen = after({ ...looking.state, probe });
  expect(seen.text).toContain('This machine has what a controller needs.');
  expect(seen.text).toContain('Wired network cards');
  const scrolled = after(seen.state, ...named('end'));
  expect(scrolled.text).toMatch(/lines [0-9]+ to [0-9]+ of/);
  expect(scrolled.text).not.toContain('This machine has what');
  expect(after(seen.state, ...typed('r')).effects).toEqual([{ kind: 'probe' }]);
  expect(after({ ...start(), probe: { kind: 'failed', reason: 'EIO' } }).text).toContain('EIO');
});

test('Ctrl-C asks; Enter goes on, and a second Ctrl-C is no second question', () => {
  const asked = after(exampleState(), ...named('enter'), control('c'), control('c'));
  expect(asked.text).toMatch(/^ Stop here\?/m);
  expect(after(asked.state, ...named('enter')).text).toMatch(/^ 1 of 6 {2}The cluster/m);
  expect(after(asked.state, ...named('escape')).text).toMatch(/^ 1 of 6 {2}The cluster/m);
  expect(after(asked.state, ...named('down', 'enter')).effects).toEqual([{ kind: 'reboot' }]);
  expect(after(asked.state, ...named('end', 'enter')).effects).toEqual([{ kind: 'power-off' }]);
});

test('a settings file is asked for, read, and shown with all its issues', () => {
  const opened = after(start(), ...named('down', 'down', 'enter'), control('u'));
  expect(after(opened.state, ...named('enter')).effects).toEqual([]);
  const asked = after(opened.state, ...typed('/tmp/a.yaml'), ...named('enter'));
  expect(asked.effects).toEqual([{ kind: 'judge-settings', path: '/tmp/a.yaml' }]);
  expect(asked.text).toContain('Reading ...');
  const issues = Array.from({ length: 12 }, (_, index) => ({
    path: `servers[${index}].mac`,
    severity: 'error' as const,
    code: 'mac-repeated',
    message: 'Expected an address of its own.',
    remedy: 'Correct it.',
  }));
  const judged = after(
    withJudgement(asked.state, '/tmp/a.yaml', { kind: 'judged', usable: false, issues }),
  );
  expect(judged.text).toContain('✗ These settings cannot be used.');
  expect(judged.text).toContain('servers[0].mac: Expected an address of its own.');
  expect(judged.text).not.toContain('servers[11]');
  expect(after(judged.state, ...named('page-down', 'page-down')).text).toContain('servers[11]');
});

test('a judgement that nobody waits for any more is dropped', () => {
  const asked = after(start(), ...named('down', 'down', 'enter', 'enter'), ...typed('x'));
  const path = '/media/OPEROS-CONFIG/cluster-settings.yaml';
  const late = withJudgement(asked.state, path, { kind: 'unreadable', reason: 'gone' });
  expect(late).toBe(asked.state);
  const left = after(start(), ...named('down', 'down', 'enter', 'enter', 'escape')).state;
  expect(withJudgement(left, path, { kind: 'unreadable', reason: 'gone' })).toBe(left);
});

test('that an unattended installation was asked for is not passed over', () => {
  expect(after(start({ unattended: 'volume:OPEROS-CONFIG' })).text).toContain(
    'volume:OPEROS-CONFIG',
  );
});

test('whatever is pressed, every screen fits a console of 80 by 25', () => {
  const names: KeyName[] = [
    'up',
    'down',
    'enter',
    'escape',
    'tab',
    'page-down',
    'end',
    'f1',
    'left',
  ];
  let state = exampleState({ facts: { ...onMedium, development: true } });
  for (let step = 0; step < 2000; step += 1) {
    const name = names[(step * 7 + (step >> 3)) % names.length]!;
    state = pressWizard(
      state,
      step % 41 === 40 ? control('c') : namedKey(name),
      bodySize(linuxConsole),
    ).state;
    const { lines } = drawWizard(state, linuxConsole);
    expect(lines).toHaveLength(25);
    expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(80);
  }
});
