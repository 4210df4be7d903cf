import { Injectable } from '@nestjs/common';
import { Authority } from '../authority/authority.ts';
import { SiteNames } from '../site/site-names.ts';
import { Clock } from '../surroundings/clock.ts';

/** What TLS needs of the server; the key is made anew each time and never leaves memory. */
@Injectable()
export class ServerCertificate {
  constructor(
    private readonly authority: Authority,
    private readonly names: SiteNames,
    private readonly clock: Clock,
  ) {}

  async context(): Promise<{ readonly ca: string; readonly cert: string; readonly key: string }> {
    const names = this.names.current();
    const now = this.clock.now();
    const { certificatePem, privateKeyPem } = await this.authority.issueServer(names, now);
    return { ca: this.authority.certificatePem, cert: certificatePem, key: privateKeyPem };
  }
}
