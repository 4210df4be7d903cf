import type { Issue } from '@operos/cluster-model';

/** A join token as people see it: never its secret. */
export interface JoinToken {
  readonly id: string;
  readonly createdBy: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly expiresAt: number;
  /** How many machines it has let in. */
  readonly used: number;
  /** How many more it lets in, as the settings leave it. */
  readonly remaining: number;
}

/** What a new join token is to be. */
export interface NewJoinToken {
  /** As the settings name it; one is made up when there is none. */
  readonly id?: string;
  readonly uses: number;
  readonly minutes: number;
}

/** Secrets that let machines in without an admin, as admins handle them. Each call leaves its line in the log. */
export abstract class JoinTokenDesk {
  /** Those that have not ended, the newest first. */
  abstract all(): readonly JoinToken[];
  /** The secret is in this answer and in no other. */
  abstract create(
    wanted: NewJoinToken,
    actor: string,
  ): Promise<{ readonly token: JoinToken; readonly secret: string } | readonly Issue[]>;
  /** The token as it was; undefined when there is none with this id. */
  abstract revoke(id: string, actor: string): Promise<JoinToken | undefined>;
}
