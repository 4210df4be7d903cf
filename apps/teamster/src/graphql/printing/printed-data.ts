import type { FormattedExecutionResult } from 'graphql';

/** The data of an answer, printed already. */
export class PrintedData {
  readonly #answer: Buffer;

  /** The bytes of an answer that has nothing but this data. */
  constructor(answer: Buffer) {
    this.#answer = answer;
  }

  get answer(): Buffer {
    return this.#answer;
  }

  /** For whoever looks at the data before it is sent. */
  toJSON(): unknown {
    const { data } = JSON.parse(this.#answer.toString('latin1')) as FormattedExecutionResult;
    return data;
  }
}

/**
 * An answer as it goes over the wire. Apollo hands what it gets to Express unseen; Express sends bytes as they are, and
 * would make bytes of a string first.
 */
export function printAnswer(answer: FormattedExecutionResult): string {
  const { data, errors, extensions } = answer;
  const isPrinted = data instanceof PrintedData && errors === undefined && extensions === undefined;
  return isPrinted ? (data.answer as unknown as string) : `${JSON.stringify(answer)}\n`;
}
