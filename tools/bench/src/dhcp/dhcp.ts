import { existsSync } from 'node:fs';
import { canMakeNamespaces, manyHosts } from '@operos/dhcp-config/testing';
import { type Avalanche, avalanche } from './avalanche.ts';
import type { Benchmark, BenchRow } from '../benchmark.ts';
import { asItComes, operos, tunedKea } from './contestant.ts';
import { dhcpRows } from './dhcp-rows.ts';
import { steadyRate } from './steady-rate.ts';

const ROUNDS = 3;
const MACHINES = 10_000;
const programs = ['dhcpd', 'kea-dhcp4', 'perfdhcp'].map((name) => `/usr/sbin/${name}`);

/** Boot storms of known machines: dhcpd as Operos starts it, dhcpd as it comes, and tuned Kea, turn by turn. */
export const dhcp: Benchmark = {
  name: 'dhcp',
  description: '10,000 known machines that boot at once, and one by one (needs root, 5 minutes)',
  unavailable,
  run,
};

function unavailable(): string | null {
  const missing = programs.filter((program) => !existsSync(program));
  if (missing.length > 0) return `${missing.join(', ')} not installed`;
  return canMakeNamespaces() ? null : 'network namespaces need root';
}

async function run(): Promise<BenchRow[]> {
  const model = manyHosts(MACHINES);
  const rounds = {
    operos: [] as Avalanche[],
    asItComes: [] as Avalanche[],
    kea: [] as Avalanche[],
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.operos.push(await avalanche(operos, model));
    rounds.kea.push(await avalanche(tunedKea, model));
    rounds.asItComes.push(await avalanche(asItComes, model));
  }
  return dhcpRows({ ...rounds, steady: await steadyRate(model) });
}
