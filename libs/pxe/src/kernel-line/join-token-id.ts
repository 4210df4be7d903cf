/** The public name of a join token. The secret half never stands on a kernel line, which every PXE client can read. */
export type JoinTokenId = string & { readonly __brand: 'JoinTokenId' };

/** Reads 1 to 64 letters, digits, underscores and hyphens (base64url, RFC 4648 §5). */
export function parseJoinTokenId(text: string): JoinTokenId | undefined {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text) ? (text as JoinTokenId) : undefined;
}
