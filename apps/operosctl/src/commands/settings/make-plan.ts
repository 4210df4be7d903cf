import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import { printable } from '../../screen/printable.ts';
import type { TeamsterSession } from '../../teamster/teamster-session.ts';

/** One thing wrong with the settings, or worth a second look. */
export interface SettingsIssue {
  readonly path: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** What a change would do. */
export interface SettingsPlan {
  readonly id: string;
  readonly baseRevision: number;
  readonly files: readonly {
    readonly path: string;
    readonly change: 'CREATE' | 'UPDATE' | 'DELETE';
    readonly diff: string;
    readonly reloads: string | null;
  }[];
  readonly issues: readonly SettingsIssue[];
}

type Planned = SettingsPlan | { readonly issues: readonly SettingsIssue[] };

const PLAN = `query PlanChange($document: String!) {
  settings { yaml }
  planSettings(input: { document: $document }) {
    ... on SettingsPlan {
      id baseRevision files { path change diff reloads }
      issues { path severity code message remedy }
    }
    ... on IssueList { issues { path severity code message remedy } }
  }
}`;

/** A plan, and whether it changes anything at all: a file, or only the words of the document. */
export interface MadePlan {
  readonly plan: SettingsPlan;
  readonly differs: boolean;
}

/** Plans a document; fails with `badInput` and every error in it when it cannot be used. */
export async function makePlan(session: TeamsterSession, document: string): Promise<MadePlan> {
  const { settings, planSettings: planned } = await session.ask<{
    readonly settings: { readonly yaml: string };
    readonly planSettings: Planned;
  }>(PLAN, { document });
  if (!('id' in planned)) throw new UnusableSettings(planned.issues);
  return { plan: planned, differs: planned.files.length > 0 || settings.yaml !== document };
}

/** A document with errors. */
export class UnusableSettings extends CommandFailure {
  readonly issues: readonly SettingsIssue[];

  constructor(issues: readonly SettingsIssue[]) {
    super(exitCodes.badInput, `The settings cannot be used.\n${printIssues(issues).trimEnd()}`);
    this.issues = issues;
  }
}

/** Each with its place in the document, what is wrong and what to do. */
export function printIssues(issues: readonly SettingsIssue[]): string {
  return issues
    .map(({ path, severity, message, remedy }) => {
      const where = path === '' ? 'the document' : path;
      return `${severity.toLowerCase()}: ${where}: ${message.replace(/\.?$/, '.')} ${remedy}\n`;
    })
    .map(printable)
    .join('');
}
