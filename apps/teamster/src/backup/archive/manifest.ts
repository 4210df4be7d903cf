import { type Fingerprint, parseFingerprint } from '@operos/pki';
import { BackupError } from '../backup-error.ts';

/** The name of the manifest in an archive; it is the first member. */
export const manifestName = 'manifest.json';

/** One file of an archive. */
export interface ArchivedFile {
  /** `database/teamster.sqlite` */
  readonly name: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** What a table held when the backup was made. */
export interface TableDigest {
  readonly rows: number;
  /** Over every row in the order of the primary key; hexadecimal. */
  readonly sha256: string;
}

/** What an archive says of itself; every word is checked before it is restored. */
export interface BackupManifest {
  readonly schema: 1;
  /** x.y.z of the Teamster that made it. */
  readonly version: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly clusterName: string;
  readonly caFingerprint: Fingerprint;
  readonly database: 'SQLite' | 'PostgreSQL';
  /** By name; empty for PostgreSQL. */
  readonly tables: Readonly<Record<string, TableDigest>>;
  readonly files: readonly ArchivedFile[];
}

const FILE_NAME = /^[a-z][a-z-]{0,31}\/[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** Whether a member of an archive may have this name: a folder and a file, nothing that leads elsewhere. */
export function isMemberName(name: string): boolean {
  return name === manifestName || FILE_NAME.test(name);
}

/** The text of the manifest in the archive. */
export function printManifest(manifest: BackupManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Reads it; throws BackupError for anything that this version does not understand wholly. */
export function parseManifest(text: string): BackupManifest {
  const read = parseJson(text);
  if (!isRecord(read)) throw damaged('an object');
  if (read.schema !== 1)
    throw new BackupError('archive-newer', `The archive has the form ${String(read.schema)}`);
  const { database } = read;
  if (database !== 'SQLite' && database !== 'PostgreSQL') throw damaged('a kind of database');
  return {
    schema: 1,
    version: textOf(read, 'version'),
    createdAt: textOf(read, 'createdAt'),
    clusterName: textOf(read, 'clusterName'),
    caFingerprint: fingerprintOf(textOf(read, 'caFingerprint')),
    database,
    tables: tablesOf(read.tables),
    files: filesOf(read.files),
  };
}

function textOf(read: Readonly<Record<string, unknown>>, field: string): string {
  const value = read[field];
  if (typeof value !== 'string' || value === '' || value.length > 256) throw damaged(field);
  return value;
}

function fingerprintOf(text: string): Fingerprint {
  const fingerprint = parseFingerprint(text);
  if (fingerprint === undefined) throw damaged('the fingerprint of an authority');
  return fingerprint;
}

function tablesOf(value: unknown): BackupManifest['tables'] {
  if (!isRecord(value) || !Object.values(value).every(isTable)) throw damaged('tables');
  return value as BackupManifest['tables'];
}

function filesOf(value: unknown): readonly ArchivedFile[] {
  if (!Array.isArray(value) || !value.every(isFile)) throw damaged('files');
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged('JSON');
  }
}

function damaged(expected: string): BackupError {
  return new BackupError('archive-damaged', `Expected ${expected} in the archive’s manifest`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTable(value: unknown): value is TableDigest {
  return isRecord(value) && isCount(value.rows) && isSha256(value.sha256);
}

function isFile(value: unknown): value is ArchivedFile {
  return (
    isRecord(value) &&
    typeof value.name === 'string' &&
    FILE_NAME.test(value.name) &&
    isCount(value.bytes) &&
    isSha256(value.sha256)
  );
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isSha256(value: unknown): value is string {
  return typeof value === 'string' && SHA256.test(value);
}
