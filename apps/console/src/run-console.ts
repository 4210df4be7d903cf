import { setTimeout as wait } from 'node:timers/promises';
import type { JournalFeed } from './machine/journal-feed.ts';
import type { MachineWatch } from './machine/machine-watch.ts';
import type { ConsoleSession } from './terminal/console-session.ts';

const LOOK_MS = 1_000;
const LOOKS_BETWEEN_REDRAWS = 60;

/** What the screens show, and the screens. */
export interface ConsoleWorld {
  readonly watch: MachineWatch;
  readonly journal: JournalFeed;
  readonly sessions: readonly ConsoleSession[];
}

/** Keeps every screen up to date until the signal fires. */
export async function runConsole(world: ConsoleWorld, signal: AbortSignal): Promise<void> {
  for (let looks = 1; !signal.aborted; looks += 1) {
    await lookOnce(world, looks % LOOKS_BETWEEN_REDRAWS === 0);
    // Aborted while it waits: the loop ends, and so does the program.
    await wait(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
  for (const session of world.sessions) session.close();
}

async function lookOnce({ watch, journal, sessions }: ConsoleWorld, anew: boolean): Promise<void> {
  const machine = await watch.look();
  const lines = sessions.some(({ showsLog }) => showsLog) ? await journal.next() : [];
  for (const session of sessions) {
    session.show(machine);
    session.addLog(lines);
    if (anew) session.redraw();
  }
}
