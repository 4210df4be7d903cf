import { expect, test } from 'vitest';
import { ProgramRunner } from './program-runner.ts';
import type { ProgramResult } from './run-program.ts';
import { SystemdServices } from './systemd-services.ts';

/** A systemctl that knows one unit; the container that tests run in has no systemd. */
class FakeSystemctl extends ProgramRunner {
  readonly calls: string[] = [];

  override run(file: string, args: readonly string[]): Promise<ProgramResult> {
    this.calls.push([file, ...args].join(' '));
    const isKnown = args.at(-1) === 'nginx.service';
    const stderr = isKnown ? '' : 'Unit not found.\n';
    return Promise.resolve({ exitCode: isKnown ? 0 : 5, stdout: '', stderr });
  }
}

test('speaks to systemctl, with the name behind a -- so that it is never an option', async () => {
  const systemctl = new FakeSystemctl();
  const services = new SystemdServices(systemctl);
  await services.reload('nginx.service');
  await services.restart('nginx.service');
  expect(await services.isRunning('nginx.service')).toBe(true);
  expect(systemctl.calls).toEqual([
    'systemctl reset-failed -- nginx.service',
    'systemctl reload-or-restart -- nginx.service',
    'systemctl reset-failed -- nginx.service',
    'systemctl restart -- nginx.service',
    'systemctl is-active -- nginx.service',
  ]);
});

test("passes systemd's own words on", async () => {
  const services = new SystemdServices(new FakeSystemctl());
  await expect(services.restart('x.service')).rejects.toMatchObject({
    code: 'service-failed',
    message: 'systemctl restart x.service: Unit not found.',
  });
  expect(await services.isRunning('x.service')).toBe(false);
});
