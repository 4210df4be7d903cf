import type { Issue } from '@operos/cluster-model';

const USER_NAME = /^[a-z][a-z0-9._-]{0,31}$/;

/** Whether a text may be the name of a user or a token. */
export function isUserName(text: string): boolean {
  return USER_NAME.test(text);
}

/** What is wrong with a new user's or token's name. */
export function checkUserName(name: string): Issue[] {
  if (isUserName(name)) return [];
  return [
    {
      path: 'name',
      severity: 'error',
      code: 'user-name-invalid',
      message: `Expected 1 to 32 of a-z, 0-9, ".", "_" and "-", beginning with a letter, got ${JSON.stringify(name.slice(0, 64))}.`,
      remedy: 'Choose a name such as alice or backup-job.',
    },
  ];
}
