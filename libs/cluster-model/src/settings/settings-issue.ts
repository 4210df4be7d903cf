import type { Issue } from '../issue.ts';
import type { SettingsIssueCode } from './issue-codes.ts';
import { settingsIssueCodes } from './issue-codes.ts';

/** What is particular to one issue; its severity, and its remedy unless given, come with its code. */
export interface IssueWords {
  readonly path: string;
  readonly message: string;
  readonly remedy?: string | undefined;
}

/** Makes an issue of the settings. */
export function settingsIssue(code: SettingsIssueCode, words: IssueWords): Issue {
  const { severity, remedy } = settingsIssueCodes[code];
  return {
    path: words.path,
    severity,
    code,
    message: words.message,
    remedy: words.remedy ?? remedy,
  };
}
