import type { DhcpModel } from '@operos/dhcp-config';
import { cpuMicros } from '../measuring/cpu-micros.ts';
import { askWithPerfdhcp } from './ask-with-perfdhcp.ts';
import { operos, startContestant, tunedKea } from './contestant.ts';
import { addHostsLive, type AddedLive } from './host-added-live.ts';
import type { ServerOnWire } from './server-on-wire.ts';

/** CPU time for one DISCOVER, OFFER, REQUEST and ACK, in microseconds, turn by turn, and hosts added meanwhile. */
export interface SteadyRate {
  readonly operos: readonly number[];
  readonly kea: readonly number[];
  readonly added: AddedLive | null;
}

const TURNS = 7;
const BOOTS = ['-r', '500', '-p', '2', '-d', '5', '-W', '300000'];

/** Lets known machines boot one by one, at one server and then at the other. */
export async function steadyRate(model: DhcpModel): Promise<SteadyRate> {
  const ours = await startContestant(operos, model);
  const theirs = await startContestant(tunedKea, model);
  try {
    const figures = { operos: [] as number[], kea: [] as number[] };
    for (let turn = 0; turn < TURNS; turn += 1) {
      figures.operos.push(await cpuOfDora(ours, model.hosts.length));
      figures.kea.push(await cpuOfDora(theirs, model.hosts.length));
    }
    const added = model.omapi && (await addHostsLive(ours, model.omapi, model.hosts.length));
    return { ...figures, added };
  } finally {
    await Promise.all([ours.stop(), theirs.stop()]);
  }
}

async function cpuOfDora(server: ServerOnWire, machines: number): Promise<number> {
  const before = cpuMicros(server.pid);
  const run = await askWithPerfdhcp(server, machines, BOOTS);
  return (cpuMicros(server.pid) - before) / run.requestAck.received;
}
