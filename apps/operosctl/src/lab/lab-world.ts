import { appendFileSync } from 'node:fs';
import type { LabClock } from './machine/lab-clock.ts';
import type { MachineSurroundings } from './machine/machine-surroundings.ts';
import { Turnstile } from './machine/turnstile.ts';
import type { LabLog } from './lab-log.ts';
import type { LabPlace } from './place/lab-place.ts';

type World = Pick<MachineSurroundings, 'clock' | 'log' | 'door' | 'writeDaemonLine' | 'writeLease'>;

const AT_THE_DOOR = 32; // enough to keep Teamster busy, too few to drown it

/** The part of the world that all machines of a lab share: its time, its log, and the files real daemons would write. */
export function labWorld(place: LabPlace, log: LabLog, clock: LabClock): World {
  log.listen((event) => {
    appendFileSync(place.labLog, `${JSON.stringify(event)}\n`);
  });
  return {
    clock,
    log,
    door: new Turnstile(AT_THE_DOOR),
    writeDaemonLine: ({ daemon, line }) => {
      appendFileSync(place.daemonLogs[daemon], `${line}\n`);
    },
    writeLease: (text) => {
      appendFileSync(place.leases, text);
    },
  };
}
