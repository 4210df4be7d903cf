import type { Issue } from '@operos/cluster-model';
import { checkNewJoinToken } from '../src/admission/check-new-join-token.ts';
import {
  type JoinToken,
  JoinTokenDesk,
  type NewJoinToken,
} from '../src/admission/join-token-desk.ts';
import { sampleStart } from './sample-nodes.ts';

/** Remembers join tokens for as long as the test runs. */
export class MemoryJoinTokens extends JoinTokenDesk {
  readonly #tokens = new Map<string, JoinToken>();

  override all(): readonly JoinToken[] {
    return [...this.#tokens.values()];
  }

  override create(
    wanted: NewJoinToken,
    createdBy: string,
  ): Promise<{ readonly token: JoinToken; readonly secret: string } | readonly Issue[]> {
    const issues = checkNewJoinToken(wanted);
    if (issues.length > 0) return Promise.resolve(issues);
    const { id = `token${this.#tokens.size}`, uses: remaining, minutes } = wanted;
    const [createdAt, used] = [sampleStart, 0];
    const expiresAt = createdAt + minutes * 60_000;
    const token = { id, createdBy, createdAt, expiresAt, used, remaining };
    this.#tokens.set(id, token);
    return Promise.resolve({ token, secret: 'the join secret' });
  }

  override revoke(id: string): Promise<JoinToken | undefined> {
    const token = this.#tokens.get(id);
    this.#tokens.delete(id);
    return Promise.resolve(token && { ...token, remaining: 0 });
  }
}
