import { setTimeout as wait } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import type { Surroundings } from '../program.ts';
import { type Paint, paintFor } from '../screen/colours.ts';
import { printable } from '../screen/printable.ts';
import { type ClusterOptions, openTeamster } from '../teamster/open-teamster.ts';
import type { TeamsterSession } from '../teamster/teamster-session.ts';
import { atTeamster } from './at-teamster.ts';
import { findNode } from './nodes/find-nodes.ts';
import { wholeNumber } from './whole-number.ts';

interface EventsOptions extends ClusterOptions {
  readonly follow?: boolean;
  readonly since?: Date;
  readonly node?: string;
  readonly last: number;
  readonly json?: boolean;
}

interface EventLine {
  readonly id: string;
  readonly at: string;
  readonly severity: 'INFO' | 'WARNING' | 'ERROR';
  readonly kind: string;
  readonly message: string;
  readonly nodeId: string | null;
  readonly nodeName: string | null;
  readonly stage: string | null;
}

const FOLLOW_MS = 1000;
const LATE_MS = 600_000;
const MOST = 1000; // what the API gives at once
const EVENTS = `query EventLines($first: Int, $filter: EventFilter) {
  events(first: $first, filter: $filter) {
    edges { node { id at severity kind message nodeId nodeName stage } }
  }
}`;

/** `operosctl events`: the cluster's log, oldest first. */
export function eventsCommand({ print, terminal, environment }: Surroundings): Command {
  return atTeamster(new Command('events').description('print the cluster’s log, oldest first'))
    .option('--follow', 'go on with each new line')
    .option('--since <time>', 'from then on: 15m, 2h, 3d or 2026-11-25T12:00:00Z', readSince)
    .option('--node <name>', 'only what is about this server')
    .option('--last <count>', 'how many lines at most', wholeNumber(1, MOST), 50)
    .option('--json', 'print one JSON object a line')
    .action(async (options: EventsOptions) => {
      const session = await openTeamster(options, environment);
      const paint = paintFor(terminal.isInteractive, environment);
      const nodeId = options.node && (await findNode(session, options.node)).id;
      const filter = { ...(nodeId && { nodeId }), ...(options.since && { since: options.since }) };
      const show = (event: EventLine) => {
        print(options.json === true ? `${JSON.stringify(event)}\n` : printEvent(event, paint));
      };
      const last = await showAll(session, { first: options.last, filter }, show);
      if (options.follow === true) await follow(session, { filter, last }, show);
    });
}

async function showAll(
  session: TeamsterSession,
  variables: Readonly<Record<string, unknown>>,
  show: (event: EventLine) => void,
): Promise<EventLine | undefined> {
  const events = await newest(session, variables);
  for (const event of events.toReversed()) show(event);
  return events[0];
}

async function newest(
  session: TeamsterSession,
  variables: Readonly<Record<string, unknown>>,
): Promise<readonly EventLine[]> {
  const { events } = await session.ask<{
    events: { readonly edges: readonly { readonly node: EventLine }[] };
  }>(EVENTS, variables);
  return events.edges.map(({ node }) => node);
}

async function follow(
  session: TeamsterSession,
  from: { readonly filter: object; readonly last: EventLine | undefined },
  show: (event: EventLine) => void,
): Promise<never> {
  let { last } = from;
  for (;;) {
    await wait(FOLLOW_MS);
    // Ids rise; the time only bounds how much is looked at, as a line may be of something seen late.
    const since = last && new Date(Date.parse(last.at) - LATE_MS);
    const filter = { ...from.filter, ...(since && { since }) };
    const events = await newest(session, { first: MOST, filter });
    const before = Number(last?.id ?? 0);
    const fresh = events.filter(({ id }) => Number(id) > before);
    for (const event of fresh.toReversed()) show(event);
    last = fresh[0] ?? last;
  }
}

function printEvent({ at, severity, nodeName, message }: EventLine, paint: Paint): string {
  const colour = severity === 'ERROR' ? 'red' : severity === 'WARNING' ? 'yellow' : 'dim';
  const node = nodeName === null ? '' : `${printable(nodeName)}: `;
  return `${at}  ${paint(colour, severity.toLowerCase().padEnd(7))}  ${node}${printable(message)}\n`;
}

const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

function readSince(text: string): Date {
  const [, number, unit] = /^([0-9]{1,6})([smhd])$/.exec(text) ?? [];
  if (number !== undefined)
    return new Date(Date.now() - Number(number) * UNIT_MS[unit as keyof typeof UNIT_MS]);
  const at = new Date(text);
  if (/^[0-9]{4}-/.test(text) && !Number.isNaN(at.getTime())) return at;
  throw new InvalidArgumentError('Expected 15m, 2h, 3d or a time such as 2026-11-25T12:00:00Z.');
}
