import type { Issue } from '@operos/cluster-model';

const LEAST = 12; // NIST SP 800-63B-4 asks for 15 without a second factor, 8 with; throttled sign-in stands between
const MOST = 256; // argon2 takes any length; a bound keeps a request small

/** What is wrong with a new password. No rules of composition: they make passwords worse (NIST SP 800-63B-4). */
export function checkPassword(path: string, password: string, userName: string): Issue[] {
  const length = Array.from(password).length;
  if (length < LEAST || length > MOST)
    return [
      issue(
        path,
        'password-length',
        `Expected ${LEAST} to ${MOST} characters, got ${length}.`,
        'Take four or more unrelated words.',
      ),
    ];
  return password.toLowerCase().includes(userName.toLowerCase()) || new Set(password).size < 5
    ? [
        issue(
          path,
          'password-guessable',
          'Expected a password that does not contain the name and has at least five different characters.',
          'Take four or more unrelated words.',
        ),
      ]
    : [];
}

function issue(...[path, code, message, remedy]: [string, string, string, string]): Issue {
  return { path, severity: 'error', code, message, remedy };
}
