import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AuditLog } from '../access/audit-log.ts';
import { Config } from '../config.ts';
import { EventLog } from '../events/event-log.ts';
import { noteProvenBackup } from './backup-metrics.ts';
import { ensureRecoveryKey } from './recovery-key.ts';
import { restoredFile } from './restore/restore-place.ts';
import type { RestoredNote } from './restore/restored-note.ts';
import { readIfThere } from './secret-file.ts';

/** What a Teamster that starts has to know and to tell about backups. */
@Injectable()
export class BackupNews implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly events: EventLog,
    private readonly audit: AuditLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await ensureRecoveryKey(this.config.dataDir);
    await this.#tellOfRestore();
    const lastProof = await this.lastProof();
    if (lastProof !== undefined) noteProvenBackup(lastProof);
  }

  /** When a backup was last proven, in milliseconds since the epoch. */
  async lastProof(): Promise<number | undefined> {
    const { events } = await this.events.page({ kinds: ['backup-proven'] }, { first: 1 });
    return events[0]?.at;
  }

  /** The restored log and audit do not know of the restore: it is written into them now. */
  async #tellOfRestore(): Promise<void> {
    const file = join(this.config.dataDir, restoredFile);
    const text = await readIfThere(file);
    if (text === undefined) return;
    const { actor, sourceAddress, at, createdAt } = JSON.parse(text) as RestoredNote;
    await this.events.append({
      severity: 'WARNING',
      kind: 'cluster-restored',
      message: `${actor} restored the backup of ${createdAt} at ${at}; what happened in between is not known here`,
    });
    const target = `backup of ${createdAt}`;
    const done = { action: 'restore', target, outcome: 'done' } as const;
    await this.audit.record({ actor, role: 'ADMIN', sourceAddress, ...done });
    await rm(file, { force: true });
  }
}
