import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Authority } from '../authority/authority.ts';

/** The cluster's CA certificate, for everybody: it is public, and whoever takes it compares its fingerprint. */
@Controller('api/v1/ca.pem')
export class CaController {
  constructor(private readonly authority: Authority) {}

  @Get()
  @Header('Content-Type', 'application/x-pem-file')
  @Header('Content-Disposition', 'attachment; filename="operos-ca.pem"')
  @Header('Cache-Control', 'no-cache')
  show(@Res({ passthrough: true }) response: Response): string {
    const { certificatePem, fingerprint } = this.authority;
    response.setHeader('Operos-CA-Fingerprint', fingerprint);
    return certificatePem;
  }
}
