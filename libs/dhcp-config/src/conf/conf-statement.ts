import type { ConfToken } from './conf-token.ts';

/** A statement of dhcpd.conf: words up to a semicolon, or words and the block they head. */
export interface ConfStatement {
  readonly head: readonly ConfToken[];
  /** Undefined for a statement without a block. */
  readonly body: readonly ConfStatement[] | undefined;
  /** The line of the first token, counted from 1. */
  readonly line: number;
}

/** A place where the text is no sequence of statements. */
export interface ConfFault {
  readonly line: number;
  readonly message: string;
}

/** The statements that could be read, and what could not. */
export interface ConfDocument {
  readonly statements: readonly ConfStatement[];
  readonly faults: readonly ConfFault[];
}
