import { expect, test } from 'vitest';
import type { Issue } from './issue.ts';
import { isUsable } from './issue.ts';

const issue = (severity: Issue['severity']): Issue => ({
  path: 'a',
  severity,
  code: 'a',
  message: 'A.',
  remedy: 'B.',
});

test('warnings leave a document usable, one error does not', () => {
  expect(isUsable([])).toBe(true);
  expect(isUsable([issue('warning'), issue('warning')])).toBe(true);
  expect(isUsable([issue('warning'), issue('error')])).toBe(false);
});
