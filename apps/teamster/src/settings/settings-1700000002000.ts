import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of all versions of the settings. */
export class Settings1700000002000 implements MigrationInterface {
  readonly name = 'Settings1700000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "settings_revision" (
        "revision" integer PRIMARY KEY,
        "yaml" text NOT NULL,
        "changedAt" bigint NOT NULL,
        "changedBy" text NOT NULL)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "settings_revision"');
  }
}
