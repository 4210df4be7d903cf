import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of nodes, their reports and certificates, the log, and who may join. */
export class Fleet1700000000000 implements MigrationInterface {
  readonly name = 'Fleet1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.dataSource.options.type === 'postgres' ? 'bytea' : 'blob';
    const eventId = bytes === 'blob' ? 'integer' : 'bigint';
    for (const statement of [...nodeTables(bytes), ...admissionTables, ...eventTables(eventId)])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE "${table}"`);
  }
}

const TABLES = [
  'report',
  'node',
  'node_pulse',
  'enrolment',
  'certificate',
  'event',
  'enrolment_window',
  'join_token',
];

function nodeTables(bytes: string): string[] {
  return [
    `CREATE TABLE "report" (
      "digest" text PRIMARY KEY,
      "gzip" ${bytes} NOT NULL)`,
    `CREATE TABLE "node" (
      "id" text PRIMARY KEY,
      "name" text NOT NULL,
      "simulated" boolean NOT NULL,
      "decision" text NOT NULL,
      "keyThumbprint" text,
      "identityScore" integer NOT NULL,
      "evidence" text NOT NULL,
      "address" text,
      "mac" text,
      "summary" text NOT NULL,
      "firstSeen" bigint NOT NULL,
      "agentVersion" text,
      "certificateExpires" bigint,
      "conflictsWith" text,
      "rejectedBecause" text,
      "degraded" text NOT NULL,
      "reportDigest" text REFERENCES "report" ("digest"),
      "reportedAt" bigint,
      "planDigest" text,
      "stages" text NOT NULL)`,
    `CREATE UNIQUE INDEX "node_name" ON "node" ("name") WHERE "decision" <> 'retired'`,
    `CREATE UNIQUE INDEX "node_address" ON "node" ("address") WHERE "decision" <> 'retired'`,
    `CREATE UNIQUE INDEX "node_key" ON "node" ("keyThumbprint") WHERE "decision" <> 'retired'`,
    `CREATE INDEX "node_report" ON "node" ("reportDigest")`,
    `CREATE TABLE "node_pulse" (
      "nodeId" text PRIMARY KEY REFERENCES "node" ("id") ON DELETE CASCADE,
      "lastSeen" bigint,
      "heartbeatAt" bigint)`,
  ];
}

const admissionTables = [
  `CREATE TABLE "enrolment" (
    "nodeId" text PRIMARY KEY REFERENCES "node" ("id") ON DELETE CASCADE,
    "csr" text NOT NULL,
    "askedAt" bigint NOT NULL,
    "source" text NOT NULL)`,
  `CREATE TABLE "certificate" (
    "fingerprint" text PRIMARY KEY,
    "nodeId" text NOT NULL REFERENCES "node" ("id") ON DELETE CASCADE,
    "keyThumbprint" text NOT NULL,
    "pem" text NOT NULL,
    "issuedAt" bigint NOT NULL,
    "expiresAt" bigint NOT NULL)`,
  `CREATE INDEX "certificate_node" ON "certificate" ("nodeId")`,
  `CREATE TABLE "enrolment_window" (
    "id" integer PRIMARY KEY,
    "until" bigint NOT NULL,
    "remaining" integer NOT NULL)`,
  `CREATE TABLE "join_token" (
    "id" text PRIMARY KEY,
    "secret" text NOT NULL,
    "remaining" integer NOT NULL,
    "expiresAt" bigint NOT NULL,
    "createdBy" text NOT NULL)`,
];

function eventTables(eventId: string): string[] {
  return [
    `CREATE TABLE "event" (
      "id" ${eventId} PRIMARY KEY,
      "at" bigint NOT NULL,
      "severity" text NOT NULL,
      "kind" text NOT NULL,
      "message" text NOT NULL,
      "nodeId" text,
      "nodeName" text,
      "stage" text,
      "causeId" bigint)`,
    `CREATE INDEX "event_node" ON "event" ("nodeId", "id")`,
  ];
}
