import { parseSshPublicKey, sshPublicKeyPattern } from '../../ssh-public-key.ts';
import type { Place } from '../reading/place.ts';
import { word } from '../reading/word.ts';

/** A public key that may log in. */
export const sshKeyWord = word({
  parse: parseSshPublicKey,
  pattern: sshPublicKeyPattern,
  maxLength: 1800,
  expected: 'one line of an OpenSSH .pub file',
  code: 'ssh-key-invalid',
  explain: explainPrivateKey,
});

// The message must not repeat it: issues are stored and shown.
function explainPrivateKey(text: string, place: Place): boolean {
  if (!text.includes('PRIVATE KEY')) return false;
  place.report('ssh-key-private', 'Expected a public key, got a private one.');
  return true;
}
