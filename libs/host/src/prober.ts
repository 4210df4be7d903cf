import type { Probe } from './plan.ts';

/** Looks from outside whether a service works. */
export abstract class Prober {
  /** Undefined if it works within the probe's deadline; else what the last look saw. */
  abstract failure(probe: Probe): Promise<string | undefined>;
}
