/** One line of authorized_keys without options: type, base64 blob, comment (sshd(8), RFC 4253 §6.6). */
export type SshPublicKey = string & { readonly __brand: 'SshPublicKey' };

/** The key types that a current OpenSSH accepts for logging in. */
export const sshPublicKeyPattern =
  /^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)|sk-ssh-ed25519@openssh\.com|sk-ecdsa-sha2-nistp256@openssh\.com) [A-Za-z0-9+/]{40,1500}={0,2}(?: [!-~][ -~]{0,199})?$/;

const SMALLEST_RSA_BLOB = 270; // bytes of a 2048-bit key: its modulus alone takes 257

/** Reads a public key whose blob says the same type as its first word; RSA keys need 2048 bits. */
export function parseSshPublicKey(text: string): SshPublicKey | undefined {
  if (!sshPublicKeyPattern.test(text)) return undefined;
  const [type = '', base64 = ''] = text.split(' ', 2);
  const blob = base64.length % 4 === 0 ? atob(base64) : '';
  const says = blob.slice(4, 4 + type.length);
  const longEnough = type !== 'ssh-rsa' || blob.length >= SMALLEST_RSA_BLOB;
  return says === type && blob.charCodeAt(3) === type.length && longEnough
    ? (text as SshPublicKey)
    : undefined;
}
