import { isChanging, type Unit } from './parse-units.ts';

/** How a service is, in a word for the screen; `on` did its work and has nothing left to run. */
export type ServicePhase = 'running' | 'on' | 'starting' | 'stopping' | 'failed' | 'off';

/** One that ends and is started again for ever is never `failed`, and broken all the same. */
export function isBroken({ active, sub }: Unit): boolean {
  return active === 'failed' || sub.startsWith('auto-restart');
}

export function servicePhase(unit: Unit): ServicePhase {
  if (isBroken(unit)) return 'failed';
  if (unit.active === 'deactivating') return 'stopping';
  if (isChanging(unit)) return unit.active === 'activating' ? 'starting' : 'running';
  if (unit.active !== 'active') return 'off';
  return unit.sub === 'running' ? 'running' : 'on';
}
