import { Injectable } from '@nestjs/common';
import { Authority } from '../authority/authority.ts';
import { Clock } from '../surroundings/clock.ts';

/** What TLS needs of the server; the key is made anew each time and never leaves memory. */
@Injectable()
export class ServerCertificate {
  constructor(
    private readonly authority: Authority,
    private readonly clock: Clock,
  ) {}

  async context(): Promise<{ readonly ca: string; readonly cert: string; readonly key: string }> {
    const { certificatePem, privateKeyPem } = await this.authority.issueServer(this.clock.now());
    return { ca: this.authority.certificatePem, cert: certificatePem, key: privateKeyPem };
  }
}
