import { type Clock, SystemClock } from './clock.ts';
import type { MachineFiles } from './machine-files.ts';
import { NetworkProber } from './network-prober.ts';
import { NodeFiles } from './node-files.ts';
import { LocalPrograms } from './local-programs.ts';
import type { ProgramRunner } from './program-runner.ts';
import type { Prober } from './prober.ts';
import { type ServiceManagers, serviceManagers } from './service-managers.ts';

/** All that applying a plan needs of the world. */
export interface HostPorts {
  readonly files: MachineFiles;
  readonly programs: ProgramRunner;
  readonly services: ServiceManagers;
  readonly prober: Prober;
  readonly clock: Clock;
}

/** The machine this process runs on; with `root`, a tree in it. Services are told nothing unless managers are given. */
export function localPorts(
  options: { readonly root?: string; readonly services?: Partial<ServiceManagers> } = {},
): HostPorts {
  return {
    files: new NodeFiles(options.root),
    programs: new LocalPrograms(),
    services: serviceManagers(options.services),
    prober: new NetworkProber(),
    clock: new SystemClock(),
  };
}
