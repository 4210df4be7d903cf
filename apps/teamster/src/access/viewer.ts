import type { Role, ViewerKind } from '@operos/teamster-api/resolvers';

/** Who is asking, and with which credential. */
export interface Viewer {
  readonly name: string;
  readonly role: Role;
  readonly by: ViewerKind;
  /** A person who may do nothing but choose a password of their own. */
  readonly mustChangePassword: boolean;
  /** Identifies the session or token, so that what was opened with it ends when it does. */
  readonly credentialId: string;
}
