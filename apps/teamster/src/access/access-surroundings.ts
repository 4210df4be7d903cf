import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Application } from 'express';
import { Log } from '../surroundings/log.ts';
import { firstAdminName, type FirstAdminOutcome } from './first-admin.ts';

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

  /** Says what became of the first admin and where the password is; never what it is. */
  announce(outcome: FirstAdminOutcome, passwordFile: string): void {
    if (outcome === 'made')
      this.log.info({ user: firstAdminName, passwordFile }, 'The first admin was made.');
    if (outcome === 'no-password')
      this.log.error(
        { passwordFile },
        'Nobody can sign in: write a password of 12 characters or more into this file, mode 0600, and restart Teamster.',
      );
  }
}
