import type { Role } from '@operos/teamster-api/resolvers';

/** One thing somebody did, or tried to. */
export interface AuditedAction {
  readonly actor: string;
  readonly role: Role;
  /** The mutation's name, or `signIn` and `signOut`. */
  readonly action: string;
  /** Id or name of what it was done to. */
  readonly target: string | null;
  /** `done`, `denied`, `failed`, or `refused: ` with the issue codes. */
  readonly outcome: string;
  readonly sourceAddress: string | null;
}
