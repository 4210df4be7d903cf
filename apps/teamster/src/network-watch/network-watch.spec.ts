import type { Ipv4Address, MacAddress } from '@operos/cluster-model';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptLog } from '../../testing/kept-log.ts';
import { MemoryEventLog } from '../../testing/memory-event-log.ts';
import { SampleSettingsStore } from '../../testing/sample-settings-store.ts';
import { sampleSettings } from '../../testing/sample-settings.ts';
import { SettableClock } from '../../testing/settable-clock.ts';
import { Config } from '../config.ts';
import { DhcpWire, type HeardReply, type OpenWire, type WirePlace } from './dhcp-wire.ts';
import { NetworkWatch } from './network-watch.ts';

const own = sampleSettings.privateNetwork.controllerAddress;
const stranger: HeardReply = {
  kind: 'offer',
  transactionId: 1,
  server: '192.168.1.1' as Ipv4Address,
  offered: '192.168.1.50' as Ipv4Address,
  bootFile: '',
  sender: '52:54:00:aa:bb:cc' as MacAddress,
};

/** A wire on which the answers are known beforehand. */
class RehearsedWire extends DhcpWire {
  readonly opened: WirePlace[] = [];
  answers: HeardReply[] = [];
  probes = 0;
  closed = 0;
  ended: string | undefined;
  broken: string | undefined;

  override open(place: WirePlace, heard: (reply: HeardReply) => void): Promise<OpenWire> {
    if (this.broken !== undefined) return Promise.reject(new Error(this.broken));
    this.opened.push(place);
    this.ended = undefined;
    const ended = () => this.ended;
    return Promise.resolve({
      get ended() {
        return ended();
      },
      probe: () => {
        this.probes += 1;
        for (const answer of this.answers) heard(answer);
        return Promise.resolve();
      },
      close: () => {
        this.closed += 1;
        return Promise.resolve();
      },
    });
  }
}

let wire: RehearsedWire;
let events: MemoryEventLog;
let clock: SettableClock;

beforeEach(() => {
  vi.useFakeTimers();
  wire = new RehearsedWire();
  events = new MemoryEventLog();
  clock = new SettableClock();
});
afterEach(() => {
  vi.useRealTimers();
});

function watching(networkWatch = true): NetworkWatch {
  const config = Object.assign(new Config(), { provisioning: { networkWatch } });
  const settings = new SampleSettingsStore();
  // prettier-ignore
  const watch = new NetworkWatch(config, settings, wire, events, clock, new KeptLog());
  watch.onApplicationBootstrap();
  return watch;
}

async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    clock.advance(1000);
    await vi.advanceTimersByTimeAsync(1000);
  }
}

const told = async () => (await events.page({}, { first: 50 })).events.toReversed();

test('a server that answers the first or a later probe is an alarm within half a minute', async () => {
  const watch = watching();
  await pass(2);
  expect(watch.foreignServers()).toEqual([]);
  wire.answers = [stranger];
  await pass(16);
  expect(watch.foreignServers()).toMatchObject([{ server: '192.168.1.1' }]);
  await pass(60);
  expect(await told()).toMatchObject([
    {
      severity: 'ERROR',
      kind: 'foreign-dhcp-server',
      message: expect.stringMatching(
        /192\.168\.1\.1, from the card 52:54:00:aa:bb:cc\. .+unplug it\.$/,
      ) as string,
    },
  ]);
  await watch.onApplicationShutdown();
  expect([wire.opened.length, wire.closed]).toEqual([1, 1]);
});

test('the alarm is cleared when it has been silent for some minutes, and the log says so', async () => {
  const watch = watching();
  wire.answers = [stranger];
  await pass(20);
  wire.answers = [];
  await pass(170);
  expect(watch.foreignServers()).toHaveLength(1);
  await pass(30);
  expect(watch.foreignServers()).toEqual([]);
  expect((await told()).map(({ kind }) => kind)).toEqual([
    'foreign-dhcp-server',
    'foreign-dhcp-server-gone',
  ]);
});

test('whoever answers in the name of the controller is told apart', async () => {
  watching();
  wire.answers = [{ ...stranger, server: own }];
  await pass(1);
  expect((await told())[0]?.message).toMatch(
    /^Somebody answers DHCP in the name of this controller/,
  );
});

test('that nobody can listen is told once, and tried again', async () => {
  wire.broken = 'spawn tcpdump ENOENT';
  const watch = watching();
  await pass(60);
  expect(await told()).toMatchObject([
    { severity: 'WARNING', message: expect.stringContaining('tcpdump ENOENT') as string },
  ]);
  wire.broken = undefined;
  wire.answers = [stranger];
  await pass(15);
  expect(watch.foreignServers()).toHaveLength(1);
});

test('a wire that ended is opened again', async () => {
  watching();
  await pass(1);
  wire.ended = 'the interface went down';
  await pass(15);
  expect(wire.opened).toEqual(
    Array(2).fill({ card: sampleSettings.privateNetwork.interface, address: own }),
  );
});

test('nothing is sent where nobody asked for it', async () => {
  watching(false);
  await pass(60);
  expect([wire.opened.length, wire.probes]).toEqual([0, 0]);
});
