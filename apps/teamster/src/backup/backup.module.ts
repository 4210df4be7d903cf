import { type DynamicModule, Module } from '@nestjs/common';
import { Config } from '../config.ts';
import { SettingsStore } from '../settings/settings-store.ts';
import { BackupAccess } from './api/backup-access.ts';
import { BackupController } from './api/backup.controller.ts';
import { BackupStatus } from './api/backup-status.ts';
import { RestoreController } from './api/restore.controller.ts';
import { BackupMaker } from './backup-maker.ts';
import { BackupNews } from './backup-news.ts';
import { LocalCredential } from './local-credential.ts';
import { NightlyBackup } from './nightly/nightly-backup.ts';
import { BackupParts } from './parts/backup-parts.ts';
import { DatabasePart } from './parts/database-part.ts';
import { KeysPart } from './parts/keys-part.ts';
import { SettingsPart } from './parts/settings-part.ts';
import { Restart, SelfRestart } from './restore/restart.ts';
import { Restores } from './restore/restores.ts';

/** What a backup is made of. Snapshots of etcd and of the Ceph monitors come in here, each a `BackupPart`. */
function backupParts(config: Config, settings: SettingsStore): BackupParts {
  return new BackupParts([
    new DatabasePart(config),
    new KeysPart(config.dataDir),
    new SettingsPart(settings),
  ]);
}

/** Backups, their nightly drill, and restores. Needs who may do what. */
@Module({})
export class BackupModule {
  static register({ imports }: Required<Pick<DynamicModule, 'imports'>>): DynamicModule {
    return {
      module: BackupModule,
      imports,
      controllers: [BackupController, RestoreController],
      providers: [
        { provide: BackupParts, useFactory: backupParts, inject: [Config, SettingsStore] },
        { provide: Restart, useClass: SelfRestart },
        BackupMaker,
        BackupNews,
        LocalCredential,
        NightlyBackup,
        Restores,
        BackupAccess,
        BackupStatus,
      ],
    };
  }
}
