import {
  architectureCondition,
  httpClients,
  ipxeCondition,
  pxeClients,
} from '../boot-condition.ts';
import type { HttpArchitecture, TftpArchitecture } from '../client-architecture.ts';
import { httpArchitectures, tftpArchitectures } from '../client-architecture.ts';
import type { TftpBoot } from '../dhcp-model.ts';
import type { ConfStatement } from './conf-statement.ts';
import type { DhcpModelDraft } from './dhcp-model-draft.ts';
import { lexConf } from './lex-conf.ts';
import { headText } from './statement-words.ts';
import type { ValueReader } from './value-reader.ts';
import { readValue, reading } from './value-reader.ts';

const tftpByCondition = new Map(tftpArchitectures.map((name) => [conditionKey(name), name]));
const httpByCondition = new Map(httpArchitectures.map((name) => [conditionKey(name), name]));
const ipxeKey = normalize(ipxeCondition);

/** Takes over the class of firmware that loads over TFTP, or that of firmware that loads over HTTP. */
export function readBootClass(draft: DhcpModelDraft, statement: ConfStatement): void {
  const [match, ...rest] = statement.body ?? [];
  const test = match === undefined ? '' : headText(match);
  if (test === normalize(pxeClients))
    rest.forEach((inner) => {
      readPxeStatement(draft, inner);
    });
  else if (test === normalize(httpClients))
    rest.forEach((inner) => {
      readHttpStatement(draft, inner);
    });
  else draft.issues.unsupported(statement);
}

function readPxeStatement(draft: DhcpModelDraft, statement: ConfStatement): void {
  const condition = branchCondition(statement);
  const architecture = tftpByCondition.get(condition);
  if (condition === ipxeKey)
    draft.ipxeScript = readInner(draft, statement, filename(reading.fileOrUrl(1))) ?? null;
  else if (architecture !== undefined) readLoader(draft, statement, architecture);
  else if (!isRequestList(statement)) draft.issues.unsupported(statement);
}

function readLoader(
  draft: DhcpModelDraft,
  statement: ConfStatement,
  architecture: TftpArchitecture,
): void {
  const file = readInner(draft, statement, filename(reading.bootFile(1)));
  const pathPrefix = readInner(draft, statement, {
    keyword: 'option loader-pathprefix',
    reader: reading.bootUrl(2),
  });
  reportOthers(draft, statement);
  if (file === undefined) return;
  const loader: TftpBoot = pathPrefix === undefined ? { file } : { file, pathPrefix };
  draft.tftp[architecture] = loader;
}

function readHttpStatement(draft: DhcpModelDraft, statement: ConfStatement): void {
  const architecture: HttpArchitecture | undefined = httpByCondition.get(
    branchCondition(statement),
  );
  if (architecture !== undefined) readUrl(draft, statement, architecture);
  else if (headText(statement) !== 'option vendor-class-identifier "HTTPClient"')
    if (!isRequestList(statement)) draft.issues.unsupported(statement);
}

function readUrl(
  draft: DhcpModelDraft,
  statement: ConfStatement,
  architecture: HttpArchitecture,
): void {
  const url = readInner(draft, statement, filename(reading.bootUrl(1)));
  reportOthers(draft, statement);
  if (url !== undefined) draft.http[architecture] = url;
}

interface InnerReading<T> {
  readonly keyword: string;
  readonly reader: ValueReader<T>;
}

function filename<T>(reader: ValueReader<T>): InnerReading<T> {
  return { keyword: 'filename', reader };
}

function readInner<T>(
  draft: DhcpModelDraft,
  statement: ConfStatement,
  { keyword, reader }: InnerReading<T>,
): T | undefined {
  const inner = statement.body?.find((child) => headText(child).startsWith(`${keyword} `));
  return inner === undefined ? undefined : readValue(draft.issues, inner, reader);
}

function reportOthers(draft: DhcpModelDraft, statement: ConfStatement): void {
  for (const inner of statement.body ?? [])
    if (!/^(?:filename|option loader-pathprefix) /.test(headText(inner)))
      draft.issues.unsupported(inner);
}

/** The text after `if` or `elsif`. */
function branchCondition(statement: ConfStatement): string {
  return headText(statement).replace(/^(?:els)?if /, '');
}

function isRequestList(statement: ConfStatement): boolean {
  return headText(statement) === 'if exists dhcp-parameter-request-list';
}

function conditionKey(architecture: TftpArchitecture | HttpArchitecture): string {
  return normalize(architectureCondition(architecture));
}

function normalize(text: string): string {
  return headText({ head: lexConf(text), body: undefined, line: 1 });
}
