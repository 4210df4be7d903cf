import { Controller, HttpCode, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Viewer } from '../../access/viewer.ts';
import { Config } from '../../config.ts';
import type { BackupManifest } from '../archive/manifest.ts';
import { BackupError } from '../backup-error.ts';
import { ensureRecoveryKey } from '../recovery-key.ts';
import { Restart } from '../restore/restart.ts';
import { Restores } from '../restore/restores.ts';
import { BackupAccess } from './backup-access.ts';
import { BackupFilter } from './backup-filter.ts';
import { drain, readRestore, type RestoreAsk } from './read-restore.ts';

/** What came out of an archive, and whether this controller begins anew with it. */
export interface RestoreAnswer {
  readonly backup: Omit<BackupManifest, 'files'>;
  readonly restarting: boolean;
}

/** Takes archives in. */
@Controller('api/v1/restore')
@UseFilters(BackupFilter)
export class RestoreController {
  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly config: Config,
    private readonly access: BackupAccess,
    private readonly restores: Restores,
    private readonly restart: Restart,
  ) {}

  /** Proves an archive, and unless only that was asked for, begins anew with it. */
  @Post()
  @HttpCode(200)
  async create(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RestoreAnswer> {
    try {
      return await this.#answer(request, response);
    } finally {
      await drain(request);
    }
  }

  async #answer(request: Request, response: Response): Promise<RestoreAnswer> {
    const admin = await this.access.admin(request, 'restore');
    const asked = await readRestore(request);
    const action = asked.isCheck ? 'checkBackup' : 'restore';
    try {
      const backup = await this.#carryOut(asked, admin, request.ip ?? null);
      const target = `backup of ${backup.createdAt}`;
      await this.access.note(request, admin, { action, outcome: 'done', target });
      if (!asked.isCheck)
        response.once('finish', () => {
          this.restart.begin();
        });
      const { files: _, ...told } = backup;
      return { backup: told, restarting: !asked.isCheck };
    } catch (cause) {
      const outcome = cause instanceof BackupError ? `refused: ${cause.code}` : 'failed';
      await this.access.note(request, admin, { action, outcome });
      throw cause;
    }
  }

  async #carryOut(
    { archive, keys, isCheck }: RestoreAsk,
    { name: actor }: Viewer,
    sourceAddress: string | null,
  ): Promise<BackupManifest> {
    // An archive of this very cluster opens without anybody carrying the key to it.
    const { identity } = await ensureRecoveryKey(this.config.dataDir);
    const sealed = { archive, keys: { ...keys, identities: [...keys.identities, identity] } };
    return isCheck
      ? this.restores.check(sealed)
      : this.restores.restore(sealed, { actor, sourceAddress });
  }
}
