import type { Issue } from '@operos/cluster-model';

const block = 'installation';

/** What can be wrong with the block `installation` of a settings file; a password is never repeated. */
export const installationIssues = {
  notASection: (got: unknown): Issue =>
    issue('installation-no-section', block, {
      message: `Expected a section, got ${shown(got)}.`,
      remedy: 'Write fields below it, or delete it: it may be left out.',
    }),
  unknownField: (name: string, fields: readonly string[]): Issue =>
    issue('installation-field-unknown', `${block}.${name.slice(0, 60)}`, {
      message: `Expected one of ${fields.join(', ')}, got ${shown(name)}.`,
      remedy: 'Correct its name or delete it.',
    }),
  erase: (got: unknown): Issue =>
    issue('installation-erase', `${block}.erase`, {
      message: `Expected a list of serial numbers, each a text, got ${shown(got)}.`,
      remedy: 'Write them as "lsblk -o NAME,SERIAL" shows them, in quotes: erase: ["S3R1AL"].',
    }),
  afterwards: (got: unknown): Issue =>
    issue('installation-afterwards', `${block}.afterwards`, {
      message: `Expected restart or power-off, got ${shown(got)}.`,
      remedy: 'Write one of the two, or delete the field: then it restarts.',
    }),
  twoPasswords: issue('installation-two-passwords', `${block}.passwordFile`, {
    message: 'Expected a password or a file with one, got both.',
    remedy: 'Delete one of the two.',
  }),
  passwordNoText: issue('installation-password-text', `${block}.password`, {
    message: 'Expected a text, got something else.',
    remedy: 'Write the password in quotes.',
  }),
  passwordFile: (got: unknown): Issue =>
    issue('installation-password-file', `${block}.passwordFile`, {
      message: `Expected the name of a file beside this one, got ${shown(got)}.`,
      remedy: 'Write a name without a folder, such as password.txt.',
    }),
  passwordFileUnreadable: (name: string, reason: string): Issue =>
    issue('installation-password-file', `${block}.passwordFile`, {
      message: `Expected a file ${name} beside this one with the password in its first line: ${reason}.`,
      remedy: 'Put the file there, or delete the field: then a password is made.',
    }),
  passwordLength: (
    path: string,
    { least, most, length }: Readonly<Record<'least' | 'most' | 'length', number>>,
  ): Issue =>
    issue('installation-password-length', path, {
      message: `Expected ${least} to ${most} characters, got ${length}.`,
      remedy: 'Take four or more unrelated words.',
    }),
  passwordControl: (path: string): Issue =>
    issue('installation-password-control', path, {
      message: 'Expected one line of characters that can be typed, got a control character.',
      remedy: 'Take four or more unrelated words.',
    }),
  passwordGuessable: (path: string): Issue =>
    issue('installation-password-guessable', path, {
      message:
        'Expected a password that does not contain “admin” and has at least five different characters.',
      remedy: 'Take four or more unrelated words.',
    }),
} as const;

function issue(
  code: string,
  path: string,
  said: { readonly message: string; readonly remedy: string },
): Issue {
  return { path, severity: 'error', code, ...said };
}

/** A value as it was written, cut short. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
