import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../config.ts';
import { GroupCommit } from './group-commit.ts';
import { openDatabase } from './open-database.ts';

/** The one database, open and migrated before anything else is made. */
@Global()
@Module({
  providers: [
    { provide: DataSource, useFactory: (config: Config) => openDatabase(config), inject: [Config] },
    GroupCommit,
  ],
  exports: [DataSource, GroupCommit],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly commits: GroupCommit,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.commits.settled();
    await this.database.destroy();
  }
}
