import { CommandFailure, exitCodes } from '../exit-codes.ts';

/** Why Teamster changed nothing. */
export interface Refusal {
  readonly issues: readonly { readonly message: string; readonly remedy: string }[];
}

/** The failure that tells why, one line for each reason. */
export function refused({ issues }: Refusal): CommandFailure {
  const sentences = issues.map(
    ({ message, remedy }) => `${message.replace(/\.?$/, '.')} ${remedy}`,
  );
  return new CommandFailure(exitCodes.failed, sentences.join('\n'));
}
