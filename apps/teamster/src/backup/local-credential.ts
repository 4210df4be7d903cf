import { timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hashSecret, newSecret } from '../access/secret.ts';
import { Config } from '../config.ts';
import { writeSecretFile } from './secret-file.ts';

const SCHEME = /^Local ([A-Za-z0-9_-]{43})$/;

/**
 * Proves that a request comes from somebody who reads Teamster's own files, which is root on a controller. Made anew at
 * each start, and good for the nightly backup only.
 */
@Injectable()
export class LocalCredential implements OnModuleInit {
  #hash = '';

  constructor(private readonly config: Config) {}

  async onModuleInit(): Promise<void> {
    const secret = newSecret();
    this.#hash = hashSecret(secret);
    await writeSecretFile(join(this.config.dataDir, 'local-credential'), `${secret}\n`);
  }

  /** Whether an Authorization header has it. */
  isIn(authorization: string | undefined): boolean {
    const [, secret] = SCHEME.exec(authorization ?? '') ?? [];
    if (secret === undefined) return false;
    return timingSafeEqual(Buffer.from(hashSecret(secret)), Buffer.from(this.#hash));
  }
}
