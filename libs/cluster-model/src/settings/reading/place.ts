import type { Issue } from '../../issue.ts';
import type { SettingsIssueCode } from '../issue-codes.ts';
import { settingsIssue } from '../settings-issue.ts';
import { showValue } from './show-value.ts';

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,60}$/;

/** Where in a document the reader is, and the list that everything wrong goes to. */
export class Place {
  readonly path: string;
  readonly issues: Issue[];

  constructor(path: string, issues: Issue[]) {
    this.path = path;
    this.issues = issues;
  }

  /** The place of a field of this section. */
  field(name: string): Place {
    const step = PLAIN_NAME.test(name) ? name : `[${showValue(name)}]`;
    const dot = this.path === '' || step.startsWith('[') ? '' : '.';
    return new Place(`${this.path}${dot}${step}`, this.issues);
  }

  /** The place of an entry of this list, counted from 0. */
  entry(index: number): Place {
    return new Place(`${this.path}[${index}]`, this.issues);
  }

  /** Notes what is wrong here, and gives null for what cannot be read; the remedy is the one of the code unless a better one is known. */
  report(code: SettingsIssueCode, message: string, remedy?: string): null {
    this.issues.push(settingsIssue(code, { path: this.path, message, remedy }));
    return null;
  }
}
