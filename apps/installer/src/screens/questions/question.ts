import type { Issue } from '@operos/cluster-model';
import type { Line, Style } from '@operos/terminal-ui';
import type { AnswerId } from '../../answers/answer-id.ts';
import type { Knowledge } from '../../answers/knowledge.ts';

/** The questions there are: those of the short path, and those behind “More settings”. */
export type QuestionId =
  | 'cluster'
  | 'private'
  | 'public'
  | 'addresses'
  | 'disk'
  | 'password'
  | 'location'
  | 'names'
  | 'services'
  | 'kubernetes'
  | 'workers'
  | 'access';

/** A screen with one question, which may have several answers. */
export interface Question {
  readonly id: QuestionId;
  readonly title: string;
  /** What a person needs to know before answering, a paragraph each. */
  words(knowledge: Knowledge): readonly string[];
  parts(knowledge: Knowledge): readonly Part[];
  /** The answers that were given, on one line, where their texts alone say too little. */
  inShort?(answers: readonly string[]): string;
  /** What follows from the answers, below them. */
  details?(knowledge: Knowledge, columns: number): readonly Line[];
  /** What has to be agreed to before it goes on; undefined if nothing has. */
  confirm?(knowledge: Knowledge): string | undefined;
}

/** One answer of a question. */
export type Part = TextPart | ChoicePart;

/** A line to write. */
export interface TextPart {
  readonly kind: 'text';
  readonly id: AnswerId;
  readonly label: string;
  readonly masked?: boolean;
  /** Shown beside an empty field: what it means when nothing is written. */
  readonly whenEmpty?: string;
  /** Issues of other answers that are shown here, as they can be mended here. */
  readonly alsoShows?: (issue: Issue) => boolean;
}

/** Some things to choose one of. */
export interface ChoicePart {
  readonly kind: 'choice';
  readonly id: AnswerId;
  readonly label: string;
  readonly options: readonly Option[];
}

/** One thing to choose. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly style?: Style;
}
