import type { Request } from 'express';
import { AccessError } from './access-error.ts';

const MOST = 1024; // characters; no name and no password is longer

/** The texts under these names in a body of JSON; throws an AccessError if one is missing or too long. */
export function readShortTexts<Name extends string>(
  request: Request,
  body: unknown,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  // Only JSON: a form of a foreign page could send the other kinds.
  if (request.is('application/json') && hasShortTexts(body, names)) return body;
  const expected = names.map((name) => `a ${name}`).join(' and ');
  throw new AccessError(400, 'bad-request', `Expected JSON with ${expected}.`);
}

function hasShortTexts<Name extends string>(
  body: unknown,
  names: readonly Name[],
): body is Readonly<Record<Name, string>> {
  if (typeof body !== 'object' || body === null) return false;
  const texts = body as Readonly<Record<string, unknown>>;
  return names.every((name) => {
    const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
    return typeof text === 'string' && text.length <= MOST;
  });
}
