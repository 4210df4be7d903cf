import { ProgramRunner, type ProgramResult } from '@operos/host';
import { expect, test } from 'vitest';
import { ControllerUnits } from './controller-units.ts';

/** A systemctl that gives the same answer about every unit. */
class ScriptedSystemctl extends ProgramRunner {
  readonly asked: string[] = [];

  constructor(private readonly answers: Readonly<Record<string, Partial<ProgramResult>>>) {
    super();
  }

  override run(_file: string, args: readonly string[]): Promise<ProgramResult> {
    this.asked.push(args.join(' '));
    return Promise.resolve({
      exitCode: 0,
      stdout: '',
      stderr: '',
      ...this.answers[args[0] ?? ''],
    });
  }
}

test.each([
  ['runs', { 'is-active': { exitCode: 0 } }, true],
  ['may not start', unit('no', 'inactive'), true],
  ['ended', unit('yes', 'inactive'), false],
  ['failed', unit('yes', 'failed'), false],
  ['could not start and failed before', unit('no', 'failed'), false],
])('a unit that %s', async (_how, answers, isFine) => {
  expect(await new ControllerUnits(new ScriptedSystemctl(answers)).isRunning('ssh.service')).toBe(
    isFine,
  );
});

test('counts how often it was started again', async () => {
  const systemctl = new ScriptedSystemctl({ show: { stdout: 'NRestarts=3\n' } });
  expect(await new ControllerUnits(systemctl).endings('isc-dhcp-server.service')).toBe(3);
  expect(await new ControllerUnits(new ScriptedSystemctl({})).endings('none.service')).toBe(0);
});

test('is told through systemctl', async () => {
  const systemctl = new ScriptedSystemctl({});
  const units = new ControllerUnits(systemctl);
  await units.reload('nftables.service');
  await units.restart('ssh.service');
  expect(systemctl.asked.filter((line) => !line.startsWith('reset-failed'))).toEqual([
    'reload-or-restart -- nftables.service',
    'restart -- ssh.service',
  ]);
});

function unit(condition: string, state: string): Readonly<Record<string, Partial<ProgramResult>>> {
  const stdout = `ConditionResult=${condition}\nActiveState=${state}\n`;
  return { 'is-active': { exitCode: 3 }, show: { stdout } };
}
