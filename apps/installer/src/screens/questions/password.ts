import type { Question } from './question.ts';

/** The first administrator's password. */
export const password: Question = {
  id: 'password',
  title: 'The password',
  words: () => [
    'You sign in to the web interface as “admin” with this password, and at the controller’s own screen as “root”. Twelve characters or more; four unrelated words are easy to remember and hard to guess.',
  ],
  parts: () => [
    { kind: 'text', id: 'password', label: 'Password', masked: true },
    { kind: 'text', id: 'password.again', label: 'Once more', masked: true },
  ],
};
