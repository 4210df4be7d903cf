import { fileBytes } from './file-bytes.ts';
import type { PlanLimits } from './parse-plan.ts';
import type { AbsentStep, DirectoryStep, FileContent, FileStep, Owner, PlanStep } from './plan.ts';
import { given, kindField, type PlanReader } from './plan-reader.ts';
import { LONE_SURROGATE, readPath } from './plan-path.ts';
import { readCheck, serviceId } from './read-plan-service.ts';

/** Where in the plan, and under which rules. */
export interface ReadingPlace {
  readonly path: string;
  readonly limits: PlanLimits;
}

const MODE = { pattern: /^0[0-7]{3}$/, expected: 'four octal digits from 0000 to 0777' };
const ACCOUNT = { pattern: /^[a-z_][a-z0-9_-]{0,31}$/, expected: "a user's or group's name" };

/** Reads one step; undefined, with the reasons in the reader, if it is none. */
export function readPlanStep(
  reader: PlanReader,
  value: unknown,
  at: ReadingPlace,
): PlanStep | undefined {
  const kind = reader.oneOf(kindField(value), `${at.path}.kind`, ['file', 'directory', 'absent']);
  switch (kind) {
    case 'file':
      return readFile(reader, value, at);
    case 'directory':
      return readDirectory(reader, value, at);
    case 'absent':
      return readAbsent(reader, value, at);
    case undefined:
      return undefined;
  }
}

const FILE_FIELDS = ['kind', 'path', 'mode', 'owner', 'content', 'check', 'restarts'] as const;

function readFile(reader: PlanReader, value: unknown, at: ReadingPlace): FileStep | undefined {
  const fields = reader.fields(value, at.path, FILE_FIELDS);
  if (!fields) return undefined;
  const path = readPath(reader, fields.path, {
    path: `${at.path}.path`,
    roots: at.limits.roots,
  });
  const mode = reader.text(fields.mode, `${at.path}.mode`, MODE);
  const content = readContent(reader, fields.content, at);
  const owner = readOwner(reader, fields.owner, `${at.path}.owner`);
  const check = readCheck(reader, fields.check, { ...at, path: `${at.path}.check` });
  const restarts = readRestarts(reader, fields.restarts, at);
  if (check && !check.args.some((argument) => argument.includes('{file}')))
    reader.refuse(`${at.path}.check.args`, 'Expected {file} in an argument');
  if (path === undefined || mode === undefined || content === undefined) return undefined;
  return {
    ...{ kind: 'file', path, mode, content },
    ...given('owner', owner),
    ...given('check', check),
    ...given('restarts', restarts),
  };
}

function readDirectory(
  reader: PlanReader,
  value: unknown,
  at: ReadingPlace,
): DirectoryStep | undefined {
  const fields = reader.fields(value, at.path, ['kind', 'path', 'mode', 'owner']);
  if (!fields) return undefined;
  const path = readPath(reader, fields.path, {
    path: `${at.path}.path`,
    roots: at.limits.roots,
  });
  const mode = reader.text(fields.mode, `${at.path}.mode`, MODE);
  const owner = readOwner(reader, fields.owner, `${at.path}.owner`);
  if (path === undefined || mode === undefined) return undefined;
  return { kind: 'directory', path, mode, ...given('owner', owner) };
}

function readAbsent(reader: PlanReader, value: unknown, at: ReadingPlace): AbsentStep | undefined {
  const fields = reader.fields(value, at.path, ['kind', 'path', 'restarts']);
  if (!fields) return undefined;
  const path = readPath(reader, fields.path, {
    path: `${at.path}.path`,
    roots: at.limits.roots,
  });
  const restarts = readRestarts(reader, fields.restarts, at);
  return path === undefined ? undefined : { kind: 'absent', path, ...given('restarts', restarts) };
}

function readRestarts(reader: PlanReader, value: unknown, at: ReadingPlace): string | undefined {
  return value === undefined ? undefined : reader.text(value, `${at.path}.restarts`, serviceId);
}

function readOwner(reader: PlanReader, value: unknown, path: string): Owner | undefined {
  if (value === undefined) return undefined;
  const fields = reader.fields(value, path, ['user', 'group']);
  const user = fields && reader.text(fields.user, `${path}.user`, ACCOUNT);
  const group = fields && reader.text(fields.group, `${path}.group`, ACCOUNT);
  return user === undefined || group === undefined ? undefined : { user, group };
}

function readContent(
  reader: PlanReader,
  value: unknown,
  at: ReadingPlace,
): FileContent | undefined {
  const path = `${at.path}.content`;
  const fields = reader.fields(value, path, ['text', 'base64']);
  if (!fields) return undefined;
  const { text, base64 } = fields;
  const most = at.limits.maxFileBytes ?? 16 * 1024 * 1024;
  const content = exactContent(text, base64);
  const size = content ? fileBytes(content).length : 0;
  if (!content) reader.refuse(path, 'Expected either text (Unicode) or base64 (canonical)');
  if (size > most) reader.refuse(path, `Expected at most ${most} bytes, got ${size}`);
  return content;
}

/** Content that says its bytes exactly: a lone surrogate would be replaced, loose base64 be read two ways. */
function exactContent(text: unknown, base64: unknown): FileContent | undefined {
  if (typeof text === 'string' && base64 === undefined)
    return !LONE_SURROGATE.test(text) ? { text } : undefined;
  if (typeof base64 !== 'string' || text !== undefined) return undefined;
  return Buffer.from(base64, 'base64').toString('base64') === base64 ? { base64 } : undefined;
}
