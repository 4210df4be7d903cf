import { expect, test } from 'vitest';
import { installReport } from './install-report.ts';
import { printInstall } from './print-install.ts';
import type { ReachedStage } from './stages/stage-rule.ts';

const stages: readonly ReachedStage[] = [
  { id: 'menu', title: 'menu of the medium', owner: 'firmware', seconds: 2.5 },
  { id: 'installer-kernel', title: 'kernel started', owner: 'linux', seconds: 8 },
  { id: 'login-page', title: 'login page on both sides', owner: 'operos', seconds: 80 },
  { id: 'signed-in', title: 'signed in', owner: 'operos', seconds: 82 },
];

test('the shares are of the time up to the login page', () => {
  const report = installReport({ firmware: 'bios', stages, worker: null, problem: undefined });
  expect(report).toMatchObject({
    secondsToLoginPage: 80,
    shares: { firmware: 2.5, linux: 5.5, operos: 72 },
    problems: [],
  });
  expect(printInstall(report)).toBe(
    [
      'BIOS                                        at      took',
      'menu of the medium                         2.5       2.5',
      'kernel started                             8.0       5.5',
      'login page on both sides                  80.0      72.0',
      'signed in                                 82.0       2.0',
      'From power-on to the login page 80.0 s: firmware and loader 2.5 s (3 %), kernel 5.5 s (7 %), Operos 72.0 s (90 %)',
      '',
      'passed',
      '',
    ].join('\n'),
  );
});

test('a run that got stuck says how far it came and why', () => {
  const report = installReport({
    ...{ firmware: 'uefi', stages: stages.slice(0, 2), worker: null },
    problem: 'Expected the installer to end in 1200 s, waited in vain',
  });
  expect(report.secondsToLoginPage).toBeNull();
  expect(printInstall(report)).toContain('FAILED: Expected the installer to end');
});
