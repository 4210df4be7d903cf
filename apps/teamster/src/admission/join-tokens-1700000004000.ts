import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = ['"createdAt" bigint NOT NULL DEFAULT 0', '"used" integer NOT NULL DEFAULT 0'];

/** When a join token was made, and how often it was used: the settings may say how often at most. */
export class JoinTokens1700000004000 implements MigrationInterface {
  readonly name = 'JoinTokens1700000004000';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns)
      await runner.query(`ALTER TABLE "join_token" ADD COLUMN ${column}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['used', 'createdAt'])
      await runner.query(`ALTER TABLE "join_token" DROP COLUMN "${name}"`);
  }
}
