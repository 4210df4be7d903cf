import { Injectable } from '@nestjs/common';
import { AuditLog } from './audit-log.ts';
import { PasswordChange, type PasswordOutcome } from './password-change.ts';
import { Sessions } from './sessions.ts';
import type { Viewer } from './viewer.ts';

/** What a person types to change the password. */
export interface OwnPasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** The secret of a new session, as the change ends every other; or why the password stays. */
export type OwnPasswordOutcome =
  | { readonly kind: 'changed'; readonly secret: string }
  | Exclude<PasswordOutcome, { readonly kind: 'changed' }>;

/** Gives a person who is signed in another password, and writes it down. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly passwords: PasswordChange,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
  ) {}

  async change(
    viewer: Viewer,
    { currentPassword: proof, newPassword }: OwnPasswordChange,
    sourceAddress: string | null,
  ): Promise<OwnPasswordOutcome> {
    const { name: userName, role } = viewer;
    const outcome = await this.passwords.change({ userName, newPassword, proof });
    await this.audit.record({
      actor: userName,
      role,
      action: 'setPassword',
      target: userName,
      outcome: auditedOutcome(outcome),
      sourceAddress,
    });
    if (outcome.kind !== 'changed') return outcome;
    return { kind: 'changed', secret: await this.sessions.open(userName) };
  }
}

function auditedOutcome(outcome: PasswordOutcome): string {
  if (outcome.kind === 'changed') return 'done';
  if (outcome.kind === 'throttled') return 'denied';
  return `refused: ${outcome.issues.map(({ code }) => code).join(', ')}`;
}
