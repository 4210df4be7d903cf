import { randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { InterfaceName, Ipv4Address } from '@operos/cluster-model';
import {
  decodeDhcpPacket,
  dhcpMessageType,
  dhcpOption,
  dhcpProbe,
  encodeDhcpPacket,
} from '@operos/dhcp-config';

const ASK_EVERY_MS = 250;
const TRANSACTIONS = 2 ** 32;

/** The controller on its private network. */
export interface PrivateSide {
  readonly card: InterfaceName;
  readonly address: Ipv4Address;
}

/**
 * Asks dhcpd for its options (DHCPINFORM, RFC 2131 §3.4) over the private network's card, again and again until it
 * answers: undefined then, else that it was silent. It answers whom it serves in the right network, lends nothing, and
 * hears what this machine sends to that wire. Without a cable nothing is sent, and silence means nothing.
 */
export async function dhcpSilence(
  side: PrivateSide,
  deadlineMs: number,
): Promise<string | undefined> {
  if (!hasCarrier(side.card)) return undefined;
  const transaction = randomInt(TRANSACTIONS);
  // The watch for other servers and a DHCP client of the public side may have the port too.
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  try {
    socket.bind(68, side.address);
    await once(socket, 'listening');
    socket.setBroadcast(true);
    if (await isAnswered(socket, inform(side, transaction), deadlineMs)) return undefined;
    return `dhcpd does not answer on ${side.card}: no DHCPACK within ${deadlineMs / 1000} s`;
  } catch (error) {
    return `dhcpd could not be asked on ${side.card}: ${(error as Error).message}`;
  } finally {
    socket.close();
  }
}

interface Question {
  readonly transaction: number;
  readonly bytes: Uint8Array;
}

/** dhcpd has no lease and no machine for the probe's card, and its log line is nobody's. */
function inform({ address }: PrivateSide, transaction: number): Question {
  const packet = {
    ...dhcpProbe(transaction),
    broadcast: false,
    clientAddress: address,
    options: new Map([
      [dhcpOption.messageType, Uint8Array.of(dhcpMessageType.inform)],
      [dhcpOption.parameterRequestList, Uint8Array.of(dhcpOption.subnetMask)],
    ]),
  };
  return { transaction, bytes: encodeDhcpPacket(packet) };
}

async function isAnswered(
  socket: Socket,
  question: Question,
  deadlineMs: number,
): Promise<boolean> {
  const answered = new Promise<boolean>((resolve) => {
    socket.on('message', (bytes) => {
      if (isAnswer(bytes, question)) resolve(true);
    });
    setTimeout(resolve, deadlineMs, false).unref();
  });
  const ask = (): void => {
    socket.send(question.bytes, 67, '255.255.255.255', () => undefined); // asked again if it was lost
  };
  ask();
  const asking = setInterval(ask, ASK_EVERY_MS);
  return answered.finally(() => {
    clearInterval(asking);
  });
}

function isAnswer(bytes: Uint8Array, { transaction }: Question): boolean {
  const packet = decodeDhcpPacket(bytes);
  return (
    packet?.op === 'reply' &&
    packet.transactionId === transaction &&
    packet.options.get(dhcpOption.messageType)?.[0] === dhcpMessageType.ack
  );
}

function hasCarrier(card: InterfaceName): boolean {
  try {
    return readFileSync(`/sys/class/net/${card}/carrier`, 'utf8').trim() === '1';
  } catch {
    return false; // switched off: EINVAL; not there: dhcpd says so itself
  }
}
