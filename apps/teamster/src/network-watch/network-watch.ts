import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Config } from '../config.ts';
import { EventLog, type NewEvent } from '../events/event-log.ts';
import { SettingsStore } from '../settings/settings-store.ts';
import { Clock } from '../surroundings/clock.ts';
import { Log } from '../surroundings/log.ts';
import { DhcpWire, type HeardReply, type OpenWire, type WirePlace } from './dhcp-wire.ts';
import { type ForeignServer, ForeignServers } from './foreign-servers.ts';
import { NetworkAlarms } from './network-alarms.ts';
import { foreignServerEvent, serverGoneEvent, watchFailedEvent } from './network-events.ts';
import { foreignDhcpServers } from './network-metrics.ts';

const PROBE_EVERY_MS = 15_000; // a server that answers is named within half a minute

/** Asks the private network every 15 seconds who else answers DHCP there. */
@Injectable()
export class NetworkWatch
  extends NetworkAlarms
  implements OnApplicationBootstrap, OnApplicationShutdown
{
  readonly #servers = new ForeignServers();
  #open: { readonly place: WirePlace; readonly wire: OpenWire } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #failure = '';

  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly config: Config,
    private readonly settings: SettingsStore,
    private readonly wire: DhcpWire,
    private readonly events: EventLog,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    super();
  }

  override foreignServers(): readonly ForeignServer[] {
    return this.#servers.all();
  }

  onApplicationBootstrap(): void {
    if (!this.config.provisioning.networkWatch) return;
    this.#next();
    this.#timer = setInterval(() => {
      this.#next();
    }, PROBE_EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
    await this.#close();
  }

  #next(): void {
    this.#looking = this.#looking.then(() => this.#look());
  }

  async #look(): Promise<void> {
    try {
      await (await this.#wireNow()).probe();
      this.#failure = '';
    } catch (cause) {
      this.#tellFailure((cause as Error).message);
    }
    for (const gone of this.#servers.forgetSilent(this.clock.now()))
      this.#tell(serverGoneEvent(gone));
    foreignDhcpServers.set(this.#servers.all().length);
  }

  /** Opened again when it ended, and when the settings name another place. */
  async #wireNow(): Promise<OpenWire> {
    const { interface: card, controllerAddress: address } = this.#privateNetwork();
    const open = this.#open;
    const isThere = open?.place.card === card && open.place.address === address;
    if (isThere && open.wire.ended === undefined) return open.wire;
    await this.#close();
    const wire = await this.wire.open({ card, address }, (reply) => {
      this.#heard(reply);
    });
    this.#open = { place: { card, address }, wire };
    return wire;
  }

  #heard(reply: HeardReply): void {
    const found = this.#servers.hear(reply, this.clock.now());
    if (found === undefined) return;
    foreignDhcpServers.set(this.#servers.all().length);
    this.#tell(foreignServerEvent(found, this.#privateNetwork().controllerAddress));
  }

  #privateNetwork() {
    return this.settings.current().settings.privateNetwork;
  }

  /** Once for each kind of failure: trying again every few seconds must not fill the log. */
  #tellFailure(reason: string): void {
    if (reason === this.#failure) return;
    this.#failure = reason;
    this.#tell(watchFailedEvent(reason));
  }

  #tell(event: NewEvent): void {
    this.events.append(event).catch((cause: unknown) => {
      this.log.error({ err: cause, event }, 'an event of the network watch could not be logged');
    });
  }

  async #close(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    await open?.wire.close();
  }
}
