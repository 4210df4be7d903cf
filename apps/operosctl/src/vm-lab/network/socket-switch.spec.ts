import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@operos/dhcp-config/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { framed, FrameReader } from './ethernet-frame.ts';
import { SocketSwitch } from './socket-switch.ts';

const BROADCAST = 'ffffffffffff';
const FIRST = '02aa00000001';
const SECOND = '02aa00000002';
const THIRD = '02aa00000003';
let folder: string;
let network: SocketSwitch;
let chances: number[];
let cards: Card[];

/** A network card at the end of a cable. */
class Card {
  readonly heard: string[] = [];
  readonly #mac: string;
  readonly #socket: Socket;

  private constructor(mac: string, socket: Socket) {
    this.#mac = mac;
    this.#socket = socket;
    const reader = new FrameReader();
    socket.on('data', (bytes: Buffer) => {
      for (const frame of reader.take(bytes)) this.heard.push(frame.toString('latin1', 14));
    });
  }

  static async plugIn(mac: string): Promise<Card> {
    const words = network.layCable(mac);
    const socket = connect(words.replace(/.*addr\.path=/, ''));
    await once(socket, 'connect');
    const card = new Card(mac, socket);
    cards.push(card);
    return card;
  }

  say(to: string, words: string): void {
    const header = Buffer.from(`${to}${this.#mac}0800`, 'hex');
    this.#socket.write(framed(Buffer.concat([header, Buffer.from(words, 'latin1')])));
  }

  write(bytes: Buffer): void {
    this.#socket.write(bytes);
  }

  async hears(words: string): Promise<void> {
    await eventually(`to hear ${words}`, () => this.heard.includes(words) || undefined);
  }

  unplug(): void {
    this.#socket.destroy();
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-switch-'));
  chances = [];
  cards = [];
  network = new SocketSwitch(folder, () => chances.shift() ?? 0.5);
});
afterEach(() => {
  for (const card of cards) card.unplug();
  network.remove();
  rmSync(folder, { recursive: true });
});

test('all hear a broadcast; once a machine has spoken only it hears what is for it', async () => {
  const one = await Card.plugIn(FIRST);
  const two = await Card.plugIn(SECOND);
  const three = await Card.plugIn(THIRD);
  one.say(BROADCAST, 'who is there');
  await Promise.all([two.hears('who is there'), three.hears('who is there')]);
  two.say(FIRST, 'I am');
  await one.hears('I am');
  one.say(BROADCAST, 'over');
  await three.hears('over');
  expect(three.heard).toEqual(['who is there', 'over']);
  expect(one.heard).toEqual(['I am']); // not its own words
});

test('a lossy cable loses what chance takes, and no more', async () => {
  const one = await Card.plugIn(FIRST);
  const two = await Card.plugIn(SECOND);
  network.lose([{ tap: SECOND, lossPerTenThousand: 500 }]);
  chances = [0.04, 0.06];
  one.say(BROADCAST, 'lost');
  one.say(BROADCAST, 'arrives');
  await two.hears('arrives');
  expect(two.heard).toEqual(['arrives']);
});

test('what is no stream of frames is unplugged', async () => {
  const one = await Card.plugIn(FIRST);
  const two = await Card.plugIn(SECOND);
  one.write(Buffer.from('GET / HTTP/1.1\r\n\r\n'));
  two.say(BROADCAST, 'still here');
  const three = await Card.plugIn(THIRD);
  two.say(BROADCAST, 'and now');
  await three.hears('and now');
});

test('frames come whole out of any pieces', () => {
  const bytes = Buffer.concat([framed(Buffer.from('one')), framed(Buffer.from('three'))]);
  const reader = new FrameReader();
  const frames = [...bytes].flatMap((byte) => reader.take(Buffer.from([byte])));
  expect(frames.map(String)).toEqual(['one', 'three']);
});
