import { X509Certificate } from 'node:crypto';
import { dirname, join } from 'node:path';
import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { ServiceManager } from '@operos/host';
import { renewalDue } from '@operos/pki';
import { Gauge } from 'prom-client';
import { Authority } from '../authority/authority.ts';
import { Config } from '../config.ts';
import type { CertificateFacts } from '../graphql/installation.ts';
import { EventLog } from '../events/event-log.ts';
import { Clock } from '../surroundings/clock.ts';
import { Log } from '../surroundings/log.ts';
import { type SiteName, SiteNames } from './site-names.ts';
import { isFor, WebFiles } from './web-files.ts';

const LOOK_MS = 10_000; // an address that the site's DHCP server changed is in the certificate soon after
const WEB_UNIT = 'operos-web.service';

const ends = new Gauge({
  name: 'operos_web_certificate_end_seconds',
  help: 'When the HTTPS certificate ends, in seconds since the epoch',
});

const covers = new Gauge({
  name: 'operos_web_certificate_names',
  help: 'The names and addresses in the HTTPS certificate, each 1',
  labelNames: ['name'] as const,
});

/** Keeps the certificate of HTTPS: of the authority in force, for every name of this controller, and never near its end. */
@Injectable()
export class WebCertificate implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #files: WebFiles;
  #isTold = true;
  #facts: CertificateFacts | null = null;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();

  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly config: Config,
    private readonly authority: Authority,
    private readonly names: SiteNames,
    private readonly services: ServiceManager,
    private readonly events: EventLog,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.#files = new WebFiles(join(dirname(config.dataDir), 'web'));
  }

  /** Of the certificate in use; null where this Teamster keeps none. */
  get facts(): CertificateFacts | null {
    return this.#facts;
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
    if (used !== undefined && !this.#isDue(used) && isFor(used, ca, names)) this.#note(used, names);
    else await this.#renew(names);
    if (this.#isTold) return;
    await this.services.reload(WEB_UNIT);
    this.#isTold = true;
  }

  async #renew(names: SiteName): Promise<void> {
    const { certificatePem: ca } = this.authority;
    const issued = await this.authority.issueServer(names, this.clock.now());
    await this.#files.write(issued, ca);
    this.#isTold = this.config.provisioning.services === 'none';
    const certificate = new X509Certificate(issued.certificatePem);
    this.#note(certificate, names);
    const until = new Date(certificate.validTo).toISOString().slice(0, 10);
    await this.events.append({
      severity: 'INFO',
      kind: 'web-certificate-renewed',
      message: `HTTPS has a new certificate until ${until}, for ${listed(names)}`,
    });
  }

  #note({ validTo }: X509Certificate, { dnsNames, addresses }: SiteName): void {
    const names = [...dnsNames, ...addresses];
    this.#facts = { names, expiresAt: Date.parse(validTo) };
    ends.set(this.#facts.expiresAt / 1000);
    covers.reset();
    for (const name of names) covers.set({ name }, 1);
  }

  #isDue({ validFrom, validTo }: X509Certificate): boolean {
    const validity = { notBefore: new Date(validFrom), notAfter: new Date(validTo) };
    return renewalDue(validity, new Date(this.clock.now()));
  }
}

function listed({ dnsNames, addresses }: SiteName): string {
  return [...dnsNames, ...addresses].join(', ');
}
