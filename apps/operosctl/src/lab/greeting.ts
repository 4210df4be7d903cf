import type { LabPlace } from './place/lab-place.ts';

/** What a person needs to know of a lab that has started. */
export interface Greeting {
  readonly place: Pick<LabPlace, 'url' | 'passwordFile' | 'managementUrl' | 'logs'>;
  readonly password: string;
  readonly seed: number;
  readonly machines: number;
  readonly speed: number;
}

/** The text that greets a person: where to go, how to get in, and what to do next. */
export function greeting({ place, password, seed, machines, speed }: Greeting): string {
  const pace = speed === 1 ? 'as fast as in life' : `${speed} times as fast as in life`;
  return [
    '',
    `  Waterfront   ${place.url}`,
    `  Sign in      admin / ${password}   (the first password; kept in ${place.passwordFile})`,
    `  GraphQL      ${place.url}/graphql`,
    `  Metrics      ${place.managementUrl}/metrics`,
    `  Servers      ${machines} simulated, seed ${seed}, booting ${pace}`,
    `  Logs         ${place.logs}`,
    '',
    '  Nothing is approved by itself: open Waterfront and let the servers in. Ctrl-C stops.',
    '',
    '',
  ].join('\n');
}
