import { pipeline } from 'node:stream/promises';
import { Body, Controller, Get, HttpCode, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Config } from '../../config.ts';
import type { Seal } from '../archive/age-keys.ts';
import { encrypterFor } from '../archive/age-keys.ts';
import { packArchive, type ReadyBackup } from '../archive/pack-archive.ts';
import { BackupMaker } from '../backup-maker.ts';
import { LocalCredential } from '../local-credential.ts';
import { NightlyBackup, type NightlyOutcome } from '../nightly/nightly-backup.ts';
import { ensureRecoveryKey, type RecoveryKey } from '../recovery-key.ts';
import { BackupAccess, refusal } from './backup-access.ts';
import { BackupFilter } from './backup-filter.ts';
import { type BackupState, BackupStatus } from './backup-status.ts';

/** Backups over HTTP: they are streams, which GraphQL has no word for. */
@Controller('api/v1/backup')
@UseFilters(BackupFilter)
export class BackupController {
  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly config: Config,
    private readonly access: BackupAccess,
    private readonly maker: BackupMaker,
    private readonly nightly: NightlyBackup,
    private readonly status: BackupStatus,
    private readonly local: LocalCredential,
  ) {}

  /** How it stands. */
  @Get()
  async show(@Req() request: Request): Promise<BackupState> {
    await this.access.viewer(request);
    return this.status.now();
  }

  /** An archive, closed to the passphrase of the body, or else to the recovery key. */
  @Post()
  async create(
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const admin = await this.access.admin(request, 'backup');
    const seal = await this.#sealOf(body);
    await this.maker.with(async (ready) => {
      const target = 'passphrase' in seal ? 'passphrase' : 'recovery key';
      await this.access.note(request, admin, { action: 'backup', outcome: 'done', target });
      await send(ready, seal, response);
    });
  }

  /** The recovery key itself, to be kept away from the controller. Never cached, always audited. */
  @Post('key')
  @HttpCode(200)
  async showKey(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RecoveryKey> {
    const admin = await this.access.admin(request, 'showRecoveryKey');
    const key = await ensureRecoveryKey(this.config.dataDir);
    await this.access.note(request, admin, { action: 'showRecoveryKey', outcome: 'done' });
    response.setHeader('cache-control', 'no-store');
    return key;
  }

  /** The backup of the night with its drill, for the timer on the controller. */
  @Post('nightly')
  @HttpCode(200)
  async runNightly(@Req() request: Request): Promise<NightlyOutcome> {
    if (!this.local.isIn(request.headers.authorization))
      throw refusal(403, 'local-only', 'Expected the credential of this controller.');
    return this.nightly.run();
  }

  async #sealOf(body: unknown): Promise<Seal> {
    const passphrase = (body as { readonly passphrase?: unknown } | null | undefined)?.passphrase;
    if (passphrase === undefined) return ensureRecoveryKey(this.config.dataDir);
    if (typeof passphrase !== 'string' || passphrase.length > 1024)
      throw refusal(400, 'bad-request', 'Expected a passphrase of at most 1024 characters.');
    const seal = { passphrase };
    encrypterFor(seal); // refuses it before anything is collected
    return seal;
  }
}

async function send(ready: ReadyBackup, seal: Seal, response: Response): Promise<void> {
  const archive = await packArchive(ready, seal);
  const day = ready.manifest.createdAt.slice(0, 10);
  response.status(200).set({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="operos-${day}.tar.gz.age"`,
    'cache-control': 'no-store',
  });
  // Cut short it lacks its end, which both HTTP and age notice.
  await pipeline(archive, response).catch(() => response.destroy());
}
