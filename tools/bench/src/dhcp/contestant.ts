import { type DhcpModel, dhcpdReceiveBuffer } from '@operos/dhcp-config';
import { untilItAnswers } from './ask-with-perfdhcp.ts';
import { startIscDhcpd } from './isc-dhcpd.ts';
import { usualReceiveBuffer, withReceiveBuffer } from './receive-buffer.ts';
import type { ServerOnWire } from './server-on-wire.ts';
import { startTunedKea } from './tuned-kea.ts';

/** A server to be measured, and the receive buffer that its sockets get, in bytes. */
export interface Contestant {
  readonly start: (model: DhcpModel) => ServerOnWire;
  readonly receiveBuffer: number;
}

/** dhcpd with Operos' file and sysctl. */
export const operos: Contestant = { start: startIscDhcpd, receiveBuffer: dhcpdReceiveBuffer };

/** The same file with the kernel's own buffer. */
export const asItComes: Contestant = { start: startIscDhcpd, receiveBuffer: usualReceiveBuffer };

/** Kea, with the large buffer too. */
export const tunedKea: Contestant = { start: startTunedKea, receiveBuffer: dhcpdReceiveBuffer };

/** Starts the server and returns once it gives leases. */
export async function startContestant(
  { start, receiveBuffer }: Contestant,
  model: DhcpModel,
): Promise<ServerOnWire> {
  return withReceiveBuffer(receiveBuffer, async () => {
    const server = start(model);
    await untilItAnswers(server);
    return server;
  });
}
