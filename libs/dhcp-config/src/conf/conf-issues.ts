import type { Issue } from '@operos/cluster-model';
import type { ConfFault, ConfStatement } from './conf-statement.ts';
import { headText } from './statement-words.ts';

const LONGEST_QUOTE = 80;

/** What could not be taken over from a dhcpd.conf, in the order it was met; paths are `line 12`. */
export class ConfIssues {
  readonly list: Issue[] = [];

  /** The text is no sequence of statements here. */
  syntax({ line, message }: ConfFault): void {
    this.list.push({
      path: `line ${line}`,
      severity: 'error',
      code: 'dhcpd-conf-syntax',
      message,
      remedy: 'Run `dhcpd -t` on the file; it names the same place.',
    });
  }

  /** dhcpd knows the statement, the model does not; the model is read without it. */
  unsupported(statement: ConfStatement): void {
    this.list.push({
      path: `line ${statement.line}`,
      severity: 'warning',
      code: 'dhcpd-conf-unsupported',
      message: `Expected a statement that Operos writes, got ${quote(headText(statement))}`,
      remedy: 'Check whether the network can do without it: Operos leaves it out.',
    });
  }

  /** The statement is known and its value is not. */
  value(statement: ConfStatement, expected: string): void {
    this.list.push({
      path: `line ${statement.line}`,
      severity: 'error',
      code: 'dhcpd-conf-value',
      message: `Expected ${expected}, got ${quote(headText(statement))}`,
      remedy: 'Write the value in the form that is expected; names are not looked up.',
    });
  }

  /** Something the model cannot do without is not in the file. */
  missing(path: string, expected: string): void {
    this.list.push({
      path,
      severity: 'error',
      code: 'dhcpd-conf-missing',
      message: `Expected ${expected}, got none`,
      remedy: 'Add the statement to the file.',
    });
  }
}

function quote(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
