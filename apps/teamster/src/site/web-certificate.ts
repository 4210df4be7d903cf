import type { X509Certificate } from 'node:crypto';
import { dirname, join } from 'node:path';
import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { type ServiceManager, SystemdServices } from '@operos/host';
import { renewalDue } from '@operos/pki';
import { Gauge } from 'prom-client';
import { Authority } from '../authority/authority.ts';
import { Config } from '../config.ts';
import { EventLog } from '../events/event-log.ts';
import { Clock } from '../surroundings/clock.ts';
import { Log } from '../surroundings/log.ts';
import { SiteNames } from './site-names.ts';
import { isFor, WebFiles } from './web-files.ts';

const LOOK_MS = 10_000; // an address that the site's DHCP server changed is in the certificate soon after
const WEB_UNIT = 'operos-web.service';

const ends = new Gauge({
  name: 'operos_web_certificate_end_seconds',
  help: 'When the HTTPS certificate ends, in seconds since the epoch',
});

/** Keeps the certificate of HTTPS: of the authority in force, for every name of this controller, and never near its end. */
@Injectable()
export class WebCertificate implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #files: WebFiles;
  readonly #services: ServiceManager = new SystemdServices();
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();

  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly config: Config,
    private readonly authority: Authority,
    private readonly names: SiteNames,
    private readonly events: EventLog,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.#files = new WebFiles(join(dirname(config.dataDir), 'web'));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.provisioning.installed) return;
    await this.check();
    this.#timer = setInterval(() => void this.check(), LOOK_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#turn;
  }

  /** Makes a new certificate if the one in use will not do; a failure is told, and tried again. */
  check(): Promise<void> {
    this.#turn = this.#turn.then(() =>
      this.#check().catch((err: unknown) => {
        this.log.error({ err }, 'the HTTPS certificate could not be renewed');
      }),
    );
    return this.#turn;
  }

  async #check(): Promise<void> {
    const names = this.names.current();
    const { certificatePem: ca } = this.authority;
    const used = await this.#files.certificate();
    if (used !== undefined && !this.#isDue(used) && isFor(used, ca, names)) {
      ends.set(Date.parse(used.validTo) / 1000);
      return;
    }
    await this.#files.write(await this.authority.issueServer(names, this.clock.now()), ca);
    if (this.config.provisioning.services === 'systemd') await this.#services.reload(WEB_UNIT);
    await this.events.append({
      severity: 'INFO',
      kind: 'web-certificate-renewed',
      message: `HTTPS has a new certificate, for ${[...names.dnsNames, ...names.addresses].join(', ')}`,
    });
  }

  #isDue({ validFrom, validTo }: X509Certificate): boolean {
    const validity = { notBefore: new Date(validFrom), notAfter: new Date(validTo) };
    return renewalDue(validity, new Date(this.clock.now()));
  }
}
