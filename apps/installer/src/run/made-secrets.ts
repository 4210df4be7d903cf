import { certificateNames, type ClusterSettings, parseDnsName } from '@operos/cluster-model';
import type { Fingerprint } from '@operos/pki';
import {
  type ClusterAuthority,
  createClusterAuthority,
  issueServerCertificate,
  type ServerCredentials,
} from '@operos/pki/node';
import type { SecretName } from '../plan/action.ts';
import { authorityNameOf } from './authority-name-of.ts';
import type { InstallSecrets } from './install-ports.ts';

/** What the secrets of an installation follow from. */
export interface SecretFacts {
  readonly settings: ClusterSettings;
  /** Of the first admin. */
  readonly password: string;
  readonly now: Date;
}

/** The cluster's authority and the controller's first certificate, made when they are first asked for. */
export class MadeSecrets implements InstallSecrets {
  readonly #facts: SecretFacts;
  #authority: Promise<ClusterAuthority> | undefined;
  #web: Promise<ServerCredentials> | undefined;

  constructor(facts: SecretFacts) {
    this.#facts = facts;
  }

  async secret(name: SecretName): Promise<string> {
    switch (name) {
      case 'admin-password':
        return `${this.#facts.password}\n`;
      case 'root-password-line':
        return `root:${this.#facts.password}\n`;
      case 'cluster-authority': {
        const { certificatePem, privateKeyPem } = await this.#madeAuthority();
        return certificatePem + privateKeyPem;
      }
      case 'web-certificate': {
        const { certificatePem } = await this.#madeWeb();
        return certificatePem + (await this.#madeAuthority()).certificatePem;
      }
      case 'web-key':
        return (await this.#madeWeb()).privateKeyPem;
    }
  }

  /** By which people and machines know the cluster; public. */
  async fingerprint(): Promise<Fingerprint> {
    return (await this.#madeAuthority()).fingerprint;
  }

  #madeAuthority(): Promise<ClusterAuthority> {
    const { settings, now } = this.#facts;
    this.#authority ??= createClusterAuthority({ ...authorityNameOf(settings.cluster), now });
    return this.#authority;
  }

  #madeWeb(): Promise<ServerCredentials> {
    const { settings, now } = this.#facts;
    const { dns, addresses } = certificateNames(settings);
    const dnsNames = dns.flatMap((name) => parseDnsName(name) ?? []);
    this.#web ??= this.#madeAuthority().then((authority) =>
      issueServerCertificate(authority, { dnsNames, addresses, now }),
    );
    return this.#web;
  }
}
