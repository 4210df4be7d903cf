import { expect, test } from 'vitest';
import { servicePhase } from './service-phase.ts';

test.each([
  ['active', 'running', 'running'],
  ['active', 'exited', 'on'],
  ['activating', 'start', 'starting'],
  ['activating', 'auto-restart', 'failed'],
  ['activating', 'auto-restart-queued', 'failed'],
  ['reloading', 'reload', 'running'],
  ['deactivating', 'stop-sigterm', 'stopping'],
  ['failed', 'failed', 'failed'],
  ['inactive', 'dead', 'off'],
] as const)('%s (%s) is %s', (active, sub, phase) => {
  expect(servicePhase({ unit: 'a.service', description: 'A', active, sub })).toBe(phase);
});
