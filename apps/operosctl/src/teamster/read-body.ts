import { CommandFailure, exitCodes } from '../exit-codes.ts';
import type { Answer } from './exchange.ts';

const MOST_BYTES = 64 * 2 ** 20;

/** What Teamster says when it refuses something over REST. */
export interface RestRefusal {
  readonly code?: string;
  readonly message?: string;
  readonly remedy?: string;
}

/** The whole body as text; fails when it ends before its time or does not end. */
export async function readText({ body }: Pick<Answer, 'body'>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES)
      throw new CommandFailure(exitCodes.failed, `The answer is larger than ${MOST_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The body as JSON, or undefined when it is none. */
export async function readJson(answer: Pick<Answer, 'body'>): Promise<unknown> {
  const text = await readText(answer);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The failure for a status that is none of the good ones, in the server's own words if it has some. */
export async function refusalOf(origin: string, answer: Answer): Promise<CommandFailure> {
  const read = await readJson(answer);
  const { message, remedy = '' } = (read ?? {}) as RestRefusal;
  const { status } = answer;
  if (status === 401)
    return new CommandFailure(
      exitCodes.notSignedIn,
      `Not signed in to ${origin} any more. Sign in again: operosctl login ${origin}`,
    );
  if (typeof message !== 'string') return notTeamster(origin, status);
  const sentence = `${message.replace(/\.?$/, '.')} ${remedy}`.trim();
  return new CommandFailure(status === 429 ? exitCodes.tryLater : exitCodes.failed, sentence);
}

/** The failure for an answer that Teamster would not give. */
export function notTeamster(origin: string, status: number): CommandFailure {
  return new CommandFailure(
    exitCodes.failed,
    `Expected Teamster at ${origin}, got an answer with status ${status} that is not its own.`,
  );
}
