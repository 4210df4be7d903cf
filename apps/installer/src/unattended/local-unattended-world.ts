import { InstallMachine } from '../machine/install-machine.ts';
import { powerMachine } from '../machine/run-program.ts';
import { readConfig } from './read-config.ts';
import type { UnattendedWorld } from './unattended-run.ts';

/** This machine, started from the installation medium. */
export function localUnattendedWorld(): UnattendedWorld {
  const machine = new InstallMachine();
  return {
    readConfig,
    prepare: (order) => machine.prepare(order),
    install: (prepared, watch) => machine.install(prepared, watch),
    power: powerMachine,
    log: () => machine.log(),
  };
}
