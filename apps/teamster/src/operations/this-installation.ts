import { Injectable } from '@nestjs/common';
import { Authority } from '../authority/authority.ts';
import { Config } from '../config.ts';
import { type CertificateFacts, Installation } from '../graphql/installation.ts';
import { SettingsStore } from '../settings/settings-store.ts';
import { WebCertificate } from '../site/web-certificate.ts';
import { Clock } from '../surroundings/clock.ts';

/** This Teamster, as the API shows it. */
@Injectable()
export class ThisInstallation extends Installation {
  override readonly version = __OPEROS_VERSION__;
  override readonly caFingerprint: string;
  override readonly database: Installation['database'];
  override readonly startedAt: number;
  override readonly simulation: boolean;

  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly config: Config,
    private readonly settings: SettingsStore,
    private readonly web: WebCertificate,
    authority: Authority,
    clock: Clock,
  ) {
    super();
    this.caFingerprint = authority.fingerprint;
    this.database = config.databaseUrl === null ? 'SQLite' : 'PostgreSQL';
    this.startedAt = clock.now();
    this.simulation = config.simulation;
  }

  override get webCertificate(): CertificateFacts | null {
    return this.web.facts;
  }

  /** The controller's own address on the private network; in a simulation there is no such network. */
  override get agentUrl(): string {
    const { controllerAddress } = this.settings.current().settings.privateNetwork;
    const host = this.simulation ? this.config.agent.host : controllerAddress;
    return `https://${host}:${this.config.agent.port}`;
  }
}
