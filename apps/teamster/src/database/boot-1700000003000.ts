import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which boot of a node its stages belong to. */
export class Boot1700000003000 implements MigrationInterface {
  readonly name = 'Boot1700000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "node" ADD COLUMN "boot" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "node" DROP COLUMN "boot"');
  }
}
