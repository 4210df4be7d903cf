import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditRow } from '../../access/audit-row.ts';
import { Config } from '../../config.ts';
import { BackupNews } from '../backup-news.ts';
import { ensureRecoveryKey } from '../recovery-key.ts';

/** How it stands with backups; nothing of it is secret. */
export interface BackupState {
  /** The public half of the recovery key: `age1…` */
  readonly recipient: string;
  /** RFC 3339; null while nobody has taken the recovery key off the controller. */
  readonly keyShownAt: string | null;
  /** RFC 3339; null while no nightly backup was proven. */
  readonly lastProvenAt: string | null;
}

/** Finds out how it stands with backups. */
@Injectable()
export class BackupStatus {
  constructor(
    private readonly config: Config,
    private readonly news: BackupNews,
    private readonly database: DataSource,
  ) {}

  async now(): Promise<BackupState> {
    const { recipient } = await ensureRecoveryKey(this.config.dataDir);
    const shown = await this.database.getRepository(AuditRow).findOne({
      where: { action: 'showRecoveryKey', outcome: 'done' },
      order: { id: 'DESC' },
    });
    return {
      recipient,
      keyShownAt: isoOrNull(shown?.at),
      lastProvenAt: isoOrNull(await this.news.lastProof()),
    };
  }
}

function isoOrNull(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}
