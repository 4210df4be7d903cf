import type { RackedMachine } from './datacentre/datacentre.ts';
import { MachineLife } from './machine/machine-life.ts';
import type { MachineSurroundings } from './machine/machine-surroundings.ts';

/** Switches every machine on and lets it live until the signal fires; one that fails is reported, the others go on. */
export async function runDatacentre(
  machines: readonly RackedMachine[],
  around: MachineSurroundings,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all(
    machines.map(async (machine) => {
      try {
        await new MachineLife(machine, around).run();
      } catch (error) {
        if (!signal.aborted) around.onTrouble(machine.index, error as Error);
      }
    }),
  );
}
