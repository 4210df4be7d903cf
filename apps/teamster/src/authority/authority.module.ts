import { Global, Module } from '@nestjs/common';
import { Config } from '../config.ts';
import { Clock } from '../surroundings/clock.ts';
import { Authority } from './authority.ts';
import { CertificateDesk } from './certificate-desk.ts';
import { StoredAuthority } from './stored-authority.ts';
import { ValidCertificates } from './valid-certificates.ts';

/** Who signs, and what was signed and still counts. */
@Global()
@Module({
  providers: [
    {
      provide: Authority,
      useFactory: (config: Config, clock: Clock) => StoredAuthority.open(config, clock),
      inject: [Config, Clock],
    },
    ValidCertificates,
    CertificateDesk,
  ],
  exports: [Authority, ValidCertificates, CertificateDesk],
})
export class AuthorityModule {}
