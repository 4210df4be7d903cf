import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tries to sign in, which a restart must not forget and several Teamsters must count together. */
export class LoginTries1700000005000 implements MigrationInterface {
  readonly name = 'LoginTries1700000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "login_try" (
      "key" text PRIMARY KEY,
      "count" integer NOT NULL,
      "until" bigint NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "login_try"');
  }
}
