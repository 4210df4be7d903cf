import { choiceIssueCodes } from './choice-issue-codes.ts';
import { documentIssueCodes } from './document-issue-codes.ts';
import { networkIssueCodes } from './network-issue-codes.ts';

/** Every code that an issue of the settings can have. */
export const settingsIssueCodes = {
  ...documentIssueCodes,
  ...networkIssueCodes,
  ...choiceIssueCodes,
} as const;

/** The name of one of them: `network-overlap`. */
export type SettingsIssueCode = keyof typeof settingsIssueCodes;
