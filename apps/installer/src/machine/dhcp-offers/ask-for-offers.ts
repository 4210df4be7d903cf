import { randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { decodeDhcpPacket, dhcpProbe, encodeDhcpPacket } from '@operos/dhcp-config';
import { parseInterfaceName, parseMacAddress } from '@operos/cluster-model';
import { LocalPrograms } from '@operos/host';
import { call } from '../../run/programs.ts';
import type { DhcpOffer, OfferProbe } from './dhcp-offer.ts';
import { offerOf } from './offer-of.ts';

const PATIENCE_MS = 5_000; // the first packet is lost where a switch still looks for loops
const AGAIN_MS = 2_500;
const TRANSACTIONS = 2 ** 32;
const CLIENT = 68;
const SERVER = 67;
const ports = { programs: new LocalPrograms() };

/**
 * Asks on one card who would give it an address, for five seconds, and takes none. The card gets a link-local address for
 * that time: Linux sends a broadcast by the card whose address the socket has. Replies are told apart by their transaction.
 */
export async function askForOffers(text: string): Promise<OfferProbe> {
  const card = parseInterfaceName(text);
  if (card === undefined) return { kind: 'failed', reason: `${text} is no network card` };
  const own = `169.254.${randomInt(1, 255)}.${randomInt(1, 255)}`;
  const address = [`${own}/32`, 'dev', card];
  await call(ports, { program: 'ip', args: ['address', 'add', ...address] });
  try {
    // A server of a network that this machine has no route to would not be heard.
    for (const which of ['all', card])
      await call(ports, {
        program: 'sysctl',
        args: ['-qw', `net.ipv4.conf.${which.replaceAll('.', '/')}.rp_filter=0`],
      });
    return { kind: 'asked', offers: await ask(card, own) };
  } finally {
    await call(ports, { program: 'ip', args: ['address', 'delete', ...address], succeeds: [0, 2] });
  }
}

async function ask(card: string, own: string): Promise<readonly DhcpOffer[]> {
  const transaction = randomInt(TRANSACTIONS);
  const found = new Map<string, DhcpOffer>();
  const ears = await bound('0.0.0.0');
  const mouth = await bound(own);
  try {
    ears.on('message', (bytes) => {
      const packet = decodeDhcpPacket(bytes);
      const offer = packet?.transactionId === transaction ? offerOf(packet) : undefined;
      if (offer !== undefined) found.set(offer.server, offer);
    });
    mouth.setBroadcast(true);
    const packet = encodeDhcpPacket({ ...dhcpProbe(transaction), mac: macOf(card) });
    for (let waited = 0; waited < PATIENCE_MS; waited += AGAIN_MS) {
      await sent(mouth, packet);
      await wait(AGAIN_MS);
    }
    return [...found.values()];
  } finally {
    ears.close();
    mouth.close();
  }
}

/** Its own: another Operos controller does not answer the card that probes pretend to be. */
function macOf(card: string) {
  const mac = parseMacAddress(readFileSync(`/sys/class/net/${card}/address`, 'utf8').trim());
  if (mac === undefined) throw new Error(`${card} has no address of a network card`);
  return mac;
}

async function bound(address: string): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  socket.bind(CLIENT, address);
  await once(socket, 'listening');
  return socket;
}

function sent(socket: Socket, packet: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.send(packet, SERVER, '255.255.255.255', (error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
}
