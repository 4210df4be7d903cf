import {
  type Issue,
  parseMacAddress,
  parseTimestamp,
  timestampMillis,
} from '@operos/cluster-model';
import type { ReadAsk } from './enrolment-request.ts';

const FIELDS = [
  'csr',
  'report',
  'proof',
  'agentVersion',
  'startedAt',
  'bootMac',
  'token',
  'simulated',
];
const VERSION = /^[0-9A-Za-z][0-9A-Za-z.+-]{0,63}$/;
const TOKEN_ID = /^[0-9A-Za-z._-]{1,64}$/;
const HMAC_SHA256 = /^[A-Za-z0-9_-]{43}$/;

/** Takes a parsed body apart, or says everything that is wrong with its shape. Unknown fields are refused. */
export function readAsk(body: unknown): ReadAsk | readonly Issue[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return [issue('', 'a JSON object')];
  const fields = body as Record<string, unknown>;
  const issues = [...unknownFields(fields), ...shapeIssues(fields)];
  if (issues.length > 0) return issues;
  const { csr, report, proof, agentVersion, startedAt, bootMac, token } = fields;
  return {
    csr: csr as string,
    report,
    proof: proof as string,
    agentVersion: agentVersion as string,
    startedAt: momentOf(startedAt) ?? null,
    bootMac: typeof bootMac === 'string' ? (parseMacAddress(bootMac) ?? null) : null,
    simulated: fields.simulated === true,
    ...(isToken(token) ? { token: { id: token.id, hmac: token.hmac } } : {}),
  };
}

function unknownFields(fields: Record<string, unknown>): Issue[] {
  return Object.keys(fields)
    .filter((name) => !FIELDS.includes(name))
    .slice(0, 10)
    .map((name) => issue(name.slice(0, 64), 'no field of this name'));
}

function shapeIssues(fields: Record<string, unknown>): Issue[] {
  const { csr, proof, agentVersion, startedAt, bootMac, token, simulated } = fields;
  const checks: [path: string, isFit: boolean, expected: string][] = [
    ['csr', typeof csr === 'string', 'a certificate request in PEM'],
    ['proof', typeof proof === 'string', 'a compact JWS'],
    ['agentVersion', isText(agentVersion, VERSION), 'a version such as 0.1.7'],
    ['startedAt', startedAt === undefined || momentOf(startedAt) !== undefined, 'an RFC 3339 time'],
    ['bootMac', bootMac === undefined || isMac(bootMac), 'a MAC address'],
    ['token', token === undefined || isToken(token), 'an id and an HMAC in base64url'],
    ['simulated', simulated === undefined || typeof simulated === 'boolean', 'true or false'],
  ];
  return checks.filter(([, isFit]) => !isFit).map(([path, , expected]) => issue(path, expected));
}

function isText(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

/** Milliseconds since the epoch. */
function momentOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? parseTimestamp(value) : undefined;
  return time === undefined ? undefined : timestampMillis(time);
}

function isMac(value: unknown): boolean {
  return typeof value === 'string' && parseMacAddress(value) !== undefined;
}

function isToken(value: unknown): value is { readonly id: string; readonly hmac: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { id, hmac, ...rest } = value as Record<string, unknown>;
  return isText(id, TOKEN_ID) && isText(hmac, HMAC_SHA256) && Object.keys(rest).length === 0;
}

function issue(path: string, expected: string): Issue {
  return {
    path,
    severity: 'error',
    code: 'enrolment-field',
    message: `Expected ${expected}${path === '' ? '' : ` in ${path}`}`,
    remedy: 'Use a Prospector of the same version as this Teamster.',
  };
}
