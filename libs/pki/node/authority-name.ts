import { der, derOid, derTag } from './der.ts';
import { PkiError } from './pki-error.ts';
import { plainName } from './signer.ts';

/** Whose authority it is, as certificates show it (RFC 5280 §4.1.2.6); all but the first may be left out. */
export interface AuthorityName {
  /** 1 to 64 plain characters. */
  readonly commonName: string;
  readonly organisation?: string | undefined;
  readonly department?: string | undefined;
  readonly city?: string | undefined;
  readonly province?: string | undefined;
  /** Two capital letters (ISO 3166-1 alpha-2). */
  readonly country?: string | undefined;
}

const PRINTABLE_STRING = 0x13;
const MOST = 64; // ub-organization-name and its like (RFC 5280 appendix A)

/** The name as DER; throws PkiError `bad-name` for a text that is too long or has control characters. */
export function authorityName(name: AuthorityName): Buffer {
  const { country, province, city, organisation, department } = name;
  return der(
    derTag.sequence,
    ...part('2.5.4.6', country, PRINTABLE_STRING),
    ...part('2.5.4.8', province),
    ...part('2.5.4.7', city),
    ...part('2.5.4.10', organisation),
    ...part('2.5.4.11', department),
    ...part('2.5.4.3', plainName(name.commonName)),
  );
}

function part(oid: string, text: string | undefined, tag: number = derTag.utf8String): Buffer[] {
  if (text === undefined) return [];
  if (text === '' || Array.from(text).length > MOST || /\p{C}/u.test(text))
    throw new PkiError('bad-name', `Expected 1 to ${MOST} printable characters, got ${text}`);
  const value = der(tag, Buffer.from(text, 'utf8'));
  return [der(derTag.set, der(derTag.sequence, derOid(oid), value))];
}
