import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who still has the password that somebody else knows. */
export class MustChangePassword1700000006000 implements MigrationInterface {
  readonly name = 'MustChangePassword1700000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE "local_user" ADD COLUMN "mustChangePassword" boolean NOT NULL DEFAULT false',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "local_user" DROP COLUMN "mustChangePassword"');
  }
}
