import type { Issue } from '@operos/cluster-model';

/** What can be wrong with answers that are not part of the settings. */
export const answerIssues = {
  diskGone: (path: string, disk: string): Issue => ({
    ...{ path, severity: 'error', code: 'disk-missing' },
    message: `${disk} is not there any more.`,
    remedy: 'Choose another disk, or plug it in again.',
  }),
  diskUnfit: (path: string, name: string, reason: string): Issue => ({
    ...{ path, severity: 'error', code: 'disk-unusable' },
    message: `${name} is ${reason}.`,
    remedy: 'Choose another disk.',
  }),
  diskUnread: (path: string, name: string): Issue => ({
    ...{ path, severity: 'error', code: 'disk-unread' },
    message: `${name} is still being read, to see whether it is really empty.`,
    remedy: 'Wait a moment, or choose another disk.',
  }),
  noConsent: (path: string, wanted: string): Issue => ({
    ...{ path, severity: 'error', code: 'disk-has-data' },
    message: `Expected ${wanted}, as what is on this disk will be lost.`,
    remedy: 'Type it to give the disk away, or choose another one.',
  }),
  passwordsDiffer: {
    ...{ path: 'password.again', severity: 'error', code: 'passwords-differ' },
    message: 'The two passwords are not the same.',
    remedy: 'Type the second one again.',
  } as Issue,
} as const;
