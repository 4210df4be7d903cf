import { setTimeout as sleep } from 'node:timers/promises';
import { type PerfdhcpRun, runPerfdhcp } from '@operos/dhcp-config/testing';
import { relayAddress, serverAddress, type ServerOnWire } from './server-on-wire.ts';

const FIRST_MAC = 'mac=00:0c:01:02:03:04'; // that of the first of `manyHosts`
const READY_WITHIN_MS = 30_000;

/** Runs perfdhcp against the server, as so many different machines. */
export async function askWithPerfdhcp(
  server: ServerOnWire,
  machines: number,
  how: readonly string[],
): Promise<PerfdhcpRun> {
  const who = ['-4', '-l', relayAddress, '-b', FIRST_MAC, '-R', String(machines)];
  return runPerfdhcp(server.client, [...who, ...how, serverAddress.address]);
}

/** Asks for one address after the other until the server gives one. */
export async function untilItAnswers(server: ServerOnWire): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  for (;;) {
    // Three times: it ends with the last exchange and may not stay to read that one's ACK.
    const run = await askWithPerfdhcp(server, 1, ['-n', '3', '-r', '10', '-W', '100000']);
    if (run.requestAck.received > 0) return;
    if (performance.now() > deadline) throw new Error(`The server gives no lease:\n${run.output}`);
    await sleep(100);
  }
}
