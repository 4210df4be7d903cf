import { X509Certificate } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { TableDigest } from '../archive/manifest.ts';
import { BackupError } from '../backup-error.ts';
import { migrations } from '../../database/migrations.ts';
import { judgeSettings } from '../../settings/judge-settings.ts';
import { digestTables } from '../parts/digest-tables.ts';

/** What a database out of an archive was held against. */
export interface DatabaseExpectation {
  readonly tables: Readonly<Record<string, TableDigest>>;
  /** PEM of the authority in the same archive. */
  readonly authorityPem: string;
}

/** Proves that a database is whole, is the one that was put in, and can be used by this version. Throws BackupError. */
export async function checkDatabase(file: string, expected: DatabaseExpectation): Promise<void> {
  const database = openToRead(file);
  try {
    demandIntegrity(database);
    demandKnownSchema(database);
    demandSettings(database);
    demandOwnCertificates(database, expected.authorityPem);
  } finally {
    database.close();
  }
  demandSameRows(await digestTables(file), expected.tables);
}

function openToRead(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true });
  } catch (cause) {
    throw new BackupError('archive-damaged', 'The archive has no database', { cause });
  }
}

function demandIntegrity(database: DatabaseSync): void {
  const verdict = ask(database, 'PRAGMA integrity_check(1)')[0]?.integrity_check;
  if (verdict !== 'ok')
    throw new BackupError('archive-damaged', `The archive’s database is damaged: ${verdict ?? ''}`);
}

function demandKnownSchema(database: DatabaseSync): void {
  const known = new Set(migrations.map((Migration) => new Migration().name ?? Migration.name));
  const unknown = ask(database, 'SELECT name FROM "migrations"').find(
    ({ name }) => !known.has(name ?? ''),
  );
  if (unknown !== undefined)
    throw new BackupError(
      'archive-newer',
      `The archive’s database has the step ${unknown.name ?? ''}, which Operos ${__OPEROS_VERSION__} does not know`,
    );
}

function demandSettings(database: DatabaseSync): void {
  const newest = 'SELECT "yaml" FROM "settings_revision" ORDER BY "revision" DESC LIMIT 1';
  const { settings, issues } = judgeSettings(ask(database, newest)[0]?.yaml ?? '');
  if (settings === undefined)
    throw new BackupError(
      'archive-damaged',
      `The archive’s settings cannot be used: ${issues.map(({ message }) => message).join(' ')}`,
    );
}

/** Each certificate that counts must be of the archive's own authority, or its machine would be turned away. */
function demandOwnCertificates(database: DatabaseSync, authorityPem: string): void {
  const { publicKey } = new X509Certificate(authorityPem);
  const foreign = ask(database, 'SELECT "nodeId", "pem" FROM "certificate"').find(
    ({ pem }) => !new X509Certificate(pem ?? '').verify(publicKey),
  );
  if (foreign !== undefined)
    throw new BackupError(
      'archive-damaged',
      `The certificate of node ${foreign.nodeId ?? ''} is not of the archive’s authority`,
    );
}

function demandSameRows(
  found: Readonly<Record<string, TableDigest>>,
  told: Readonly<Record<string, TableDigest>>,
): void {
  const names = new Set([...Object.keys(found), ...Object.keys(told)]);
  const differing = [...names].find(
    (name) => found[name]?.rows !== told[name]?.rows || found[name]?.sha256 !== told[name]?.sha256,
  );
  if (differing !== undefined)
    throw new BackupError(
      'archive-damaged',
      `The table ${differing} is not what it was when the archive was made`,
    );
}

function ask(database: DatabaseSync, sql: string): Record<string, string>[] {
  try {
    return database.prepare(sql).all() as Record<string, string>[];
  } catch (cause) {
    throw new BackupError('archive-damaged', 'The archive’s database is damaged', { cause });
  }
}
