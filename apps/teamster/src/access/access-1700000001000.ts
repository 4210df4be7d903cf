import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of users, sessions, tokens and the audit log, which can only grow. */
export class Access1700000001000 implements MigrationInterface {
  readonly name = 'Access1700000001000';

  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.dataSource.options.type === 'postgres';
    for (const statement of [...tables, ...(isPostgres ? postgresSeal : sqliteSeal)])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_entry', 'api_token', 'session', 'local_user'])
      await runner.query(`DROP TABLE "${table}"`);
    if (runner.dataSource.options.type === 'postgres')
      await runner.query('DROP FUNCTION refuse_audit_change');
  }
}

const tables = [
  `CREATE TABLE "local_user" (
    "name" text PRIMARY KEY,
    "role" text NOT NULL,
    "passwordHash" text NOT NULL,
    "createdAt" bigint NOT NULL,
    "lastLogin" bigint)`,
  `CREATE TABLE "session" (
    "hash" text PRIMARY KEY,
    "userName" text NOT NULL REFERENCES "local_user" ("name") ON DELETE CASCADE,
    "createdAt" bigint NOT NULL,
    "lastSeen" bigint NOT NULL)`,
  `CREATE INDEX "session_user" ON "session" ("userName")`,
  `CREATE TABLE "api_token" (
    "id" text PRIMARY KEY,
    "name" text NOT NULL,
    "role" text NOT NULL,
    "hash" text NOT NULL UNIQUE,
    "createdAt" bigint NOT NULL,
    "expiresAt" bigint NOT NULL,
    "lastUsedAt" bigint,
    "revokedAt" bigint,
    "createdBy" text NOT NULL)`,
  // The unique previous hash keeps the chain from forking when several Teamsters write.
  `CREATE TABLE "audit_entry" (
    "id" integer PRIMARY KEY,
    "at" bigint NOT NULL,
    "actor" text NOT NULL,
    "role" text NOT NULL,
    "action" text NOT NULL,
    "target" text,
    "outcome" text NOT NULL,
    "sourceAddress" text,
    "previousHash" text NOT NULL UNIQUE,
    "hash" text NOT NULL)`,
];

const sqliteSeal = ['UPDATE', 'DELETE'].map(
  (change) => `CREATE TRIGGER "audit_no_${change.toLowerCase()}" BEFORE ${change} ON "audit_entry"
    BEGIN SELECT RAISE(ABORT, 'The audit log can only grow.'); END`,
);

const postgresSeal = [
  `CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'The audit log can only grow.'; END $$`,
  `CREATE TRIGGER "audit_no_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
    EXECUTE FUNCTION refuse_audit_change()`,
];
