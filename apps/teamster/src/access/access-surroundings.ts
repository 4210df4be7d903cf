import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Application } from 'express';
import { Log } from '../surroundings/log.ts';
import { firstAdminName } from './first-admin.ts';

/** The server that access runs in. */
@Injectable()
export class AccessSurroundings {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly log: Log,
  ) {}

  /** Takes the source address and the scheme from nginx on this machine, and from nobody else. */
  trustLocalProxy(): void {
    this.host.httpAdapter.getInstance<Application>().set('trust proxy', 'loopback');
  }

  /** Says where the password of the first admin is; never what it is. */
  announce(passwordFile: string): void {
    this.log.info({ user: firstAdminName, passwordFile }, 'The first admin was made.');
  }
}
