import type { Issue } from '@operos/cluster-model';
import { installationIssues } from './installation-issues.ts';

const LEAST = 12;
const MOST = 256;
const USER = 'admin';

/** What is wrong with the first admin's password; Teamster asks the same of every later one. No message repeats it. */
export function checkPassword(path: string, password: string): Issue[] {
  const length = Array.from(password).length;
  if (length < LEAST || length > MOST)
    return [installationIssues.passwordLength(path, { least: LEAST, most: MOST, length })];
  // chpasswd and Teamster read one line.
  if (/\p{Cc}/u.test(password)) return [installationIssues.passwordControl(path)];
  const isGuessable = password.toLowerCase().includes(USER) || new Set(password).size < 5;
  return isGuessable ? [installationIssues.passwordGuessable(path)] : [];
}
