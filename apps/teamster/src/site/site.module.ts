import { Global, Module } from '@nestjs/common';
import { SiteNames } from './site-names.ts';
import { WebCertificate } from './web-certificate.ts';

/** How this controller is reached: its names, and the certificate of HTTPS. */
@Global()
@Module({ providers: [SiteNames, WebCertificate], exports: [SiteNames] })
export class SiteModule {}
