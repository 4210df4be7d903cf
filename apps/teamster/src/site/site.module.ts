import { Global, Module } from '@nestjs/common';
import { ServiceManager, SystemdServices } from '@operos/host';
import { CaController } from './ca.controller.ts';
import { SiteNames } from './site-names.ts';
import { WebCertificate } from './web-certificate.ts';

/** How this controller is reached: its names, and the certificate of HTTPS. */
@Global()
@Module({
  controllers: [CaController],
  providers: [
    SiteNames,
    WebCertificate,
    { provide: ServiceManager, useFactory: () => new SystemdServices() },
  ],
  exports: [SiteNames, WebCertificate],
})
export class SiteModule {}
