import { claimLabFolder } from './lab-folder.ts';
import { lockLab } from './lab-lock.ts';
import type { LabPlace } from './lab-place.ts';

/** A folder in which nobody else runs a lab. */
export interface HeldFolder {
  /** The seed of the lab that began the folder. */
  readonly firstSeed: number;
  readonly release: () => void;
}

/** Makes the folder a lab's and holds it; fails when it is somebody else's. */
export function holdFolder({ data }: LabPlace, seed: number): HeldFolder {
  const firstSeed = claimLabFolder(data, seed);
  return { firstSeed, release: lockLab(data) };
}
