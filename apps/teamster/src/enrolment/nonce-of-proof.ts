/**
 * The nonce that a proof claims to answer, before anything of it is verified: only to find the nonce in the book.
 * Undefined for whatever is no compact JWS with a nonce.
 */
export function nonceOfProof(proof: string): string | undefined {
  const [, payload] = proof.slice(0, 4096).split('.');
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString('utf8'));
    const nonce = (claims as { readonly nonce?: unknown } | null)?.nonce;
    return typeof nonce === 'string' ? nonce : undefined;
  } catch {
    return undefined; // the verifier says in words what is wrong with it
  }
}
