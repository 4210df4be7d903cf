import { type DhcpModel, dhcpdReceiveBuffer } from '@operos/dhcp-config';
import { askWithPerfdhcp } from './ask-with-perfdhcp.ts';
import { type Contestant, startContestant } from './contestant.ts';
import { withReceiveBuffer } from './receive-buffer.ts';

/** How a server takes a power cut of the whole hall. */
export interface Avalanche {
  /** From the server's start until it gives a lease, in milliseconds. */
  readonly startMilliseconds: number;
  /** Until every machine that was switched on has its lease. */
  readonly seconds: number;
}

const TOOK = /^It took ([0-9]+):([0-9]+):([0-9.]+) to provision ([0-9]+) clients/m;

/** Starts the server and switches every known machine on at once. */
export async function avalanche(contestant: Contestant, model: DhcpModel): Promise<Avalanche> {
  const began = performance.now();
  const server = await startContestant(contestant, model);
  const startMilliseconds = performance.now() - began;
  try {
    // perfdhcp always gets the large buffer: what it loses itself is not the server's loss.
    const run = await withReceiveBuffer(dhcpdReceiveBuffer, async () =>
      askWithPerfdhcp(server, model.hosts.length, ['--scenario', 'avalanche']),
    );
    return { startMilliseconds, seconds: secondsIn(run.output, model.hosts.length) };
  } finally {
    await server.stop();
  }
}

function secondsIn(output: string, machines: number): number {
  const [hours = NaN, minutes = NaN, seconds = NaN, clients] = (TOOK.exec(output) ?? [])
    .slice(1)
    .map(Number);
  if (clients !== machines) throw new Error(`Not every machine got a lease:\n${output}`);
  return hours * 3600 + minutes * 60 + seconds;
}
