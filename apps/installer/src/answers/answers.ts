import type { ClusterSettings } from '@operos/cluster-model';
import type { AnswerId } from './answer-id.ts';

/** What a person has said so far, as it was typed; what nobody has touched is not in it, see `answerOf`. */
export interface Answers {
  readonly texts: Readonly<Partial<Record<AnswerId, string>>>;
  /** Where the addresses stood when a person last wrote one of them; they follow a private network that is moved. */
  readonly anchor: Anchor | undefined;
  /** What was read from a file: it keeps what no question asks for. */
  readonly base: Base | undefined;
}

/** Addresses, and the private network they were written for. */
export interface Anchor {
  readonly network: string;
  readonly texts: Answers['texts'];
}

/** A settings file that the answers began with. */
export interface Base {
  readonly settings: ClusterSettings;
  /** Serial numbers of disks of which the data may go. */
  readonly erase: readonly string[];
  /** The password in it, which is in the file for others to read too. */
  readonly password: string | undefined;
}

/** Nobody has said anything. */
export const noAnswers: Answers = { texts: {}, anchor: undefined, base: undefined };
