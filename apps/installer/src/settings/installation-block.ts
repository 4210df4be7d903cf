import type { Issue } from '@operos/cluster-model';
import { checkPassword } from './check-password.ts';
import { installationIssues } from './installation-issues.ts';

/** What an unattended installation is told besides the settings of the cluster: `installation:` of the same file. */
export interface InstallationBlock {
  /** Serial numbers of disks of which the data may go. */
  readonly erase: readonly string[];
  /** The first admin's password, here or in a file beside this one; one is made if neither is given. */
  readonly password?: string;
  readonly passwordFile?: string;
  readonly afterwards: 'restart' | 'power-off';
}

/** What could be read of the block, and what is wrong with it. */
export interface BlockReading {
  readonly block: InstallationBlock;
  readonly issues: readonly Issue[];
}

const FIELDS = ['erase', 'password', 'passwordFile', 'afterwards'];
const MOST_SERIALS = 64;

/** Reads the block; absent, it says nothing. Values of passwords are in no message. */
export function readInstallationBlock(value: unknown): BlockReading {
  const fields = value === undefined ? {} : value;
  if (!isRecord(fields)) return { block: noBlock, issues: [installationIssues.notASection(value)] };
  const { erase, password, passwordFile, afterwards } = fields;
  const issues = [
    ...Object.keys(fields).flatMap((name) =>
      FIELDS.includes(name) ? [] : [installationIssues.unknownField(name, FIELDS)],
    ),
    ...eraseIssues(erase),
    ...passwordIssues(password, passwordFile),
    ...(afterwards === undefined || isAfterwards(afterwards)
      ? []
      : [installationIssues.afterwards(afterwards)]),
  ];
  const block: InstallationBlock = {
    erase: isSerials(erase) ? erase : [],
    ...(typeof password === 'string' ? { password } : {}),
    ...(typeof passwordFile === 'string' ? { passwordFile } : {}),
    afterwards: isAfterwards(afterwards) ? afterwards : noBlock.afterwards,
  };
  return { block, issues };
}

const noBlock: InstallationBlock = { erase: [], afterwards: 'restart' };

function eraseIssues(erase: unknown): Issue[] {
  return erase === undefined || isSerials(erase) ? [] : [installationIssues.erase(erase)];
}

function passwordIssues(password: unknown, file: unknown): Issue[] {
  if (password !== undefined && file !== undefined) return [installationIssues.twoPasswords];
  if (password !== undefined)
    return typeof password === 'string'
      ? checkPassword('installation.password', password)
      : [installationIssues.passwordNoText];
  return file === undefined || isFileName(file) ? [] : [installationIssues.passwordFile(file)];
}

/** Beside the settings and nowhere else. */
function isFileName(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(value);
}

function isSerials(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST_SERIALS &&
    value.every((serial) => typeof serial === 'string' && serial.trim() !== '')
  );
}

function isAfterwards(value: unknown): value is InstallationBlock['afterwards'] {
  return value === 'restart' || value === 'power-off';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
