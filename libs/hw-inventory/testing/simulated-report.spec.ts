import { describe, expect, test } from 'vitest';
import { canonicalReport } from '../src/canonical-report.ts';
import { findCollisions } from '../src/find-collisions.ts';
import { identifyMachine } from '../src/identify-machine.ts';
import { generateHardware, simulatedReport } from './simulated-report.ts';

describe('a virtual datacentre', () => {
  test('is the same for the same seed, machine by machine', () => {
    const machines = generateHardware(7, 50).map(canonicalReport);
    expect(machines[31]).toBe(canonicalReport(simulatedReport(7, 31)));
    expect(generateHardware(8, 50).map(canonicalReport)).not.toEqual(machines);
  });

  test('keeps its bytes from one version to the next', async () => {
    await expect(JSON.stringify(generateHardware(1, 3), null, 2)).toMatchFileSnapshot(
      '../test/golden/three-simulated-machines.txt',
    );
  });

  test('has every model family, machines by UUID, by MAC and virtual ones', () => {
    const machines = generateHardware(1, 200);
    const products = new Set(machines.map((one) => one.system.product));
    expect(products.size).toBe(6);
    const kinds = machines.map((one) => identifyMachine(one).evidence[0]?.kind);
    expect(kinds).toContain('permanent-mac');
    expect(kinds).toContain('system-uuid');
  });

  test('10,000 machines share no address, serial or UUID', () => {
    const identities = generateHardware(3, 10_000).map(identifyMachine);
    expect(findCollisions(identities)).toEqual([]);
    expect(Math.min(...identities.map((one) => one.score))).toBeGreaterThan(0);
  });
});
