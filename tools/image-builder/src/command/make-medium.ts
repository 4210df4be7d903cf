import { copyFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileDigest } from '../files/file-digest.ts';
import { sbomName } from '../images/leave-images.ts';
import { type IsoFacts, isoStep } from '../plan/iso-step.ts';
import type { BuildProgress } from '../steps/build-progress.ts';
import type { ResultStore } from '../steps/result-store.ts';
import { runSteps } from '../steps/run-steps.ts';

/** Where a medium is made and left. */
export interface MediumPlace {
  readonly store: ResultStore;
  readonly progress: BuildProgress;
  /** dist/iso. */
  readonly media: string;
}

/** The finished medium. */
export interface FinishedMedium {
  readonly file: string;
  readonly bytes: number;
}

/** Makes the installation medium and leaves it in dist/iso, with its digest and its bill of materials beside it. */
export async function makeMedium(
  isoFacts: IsoFacts,
  { store, progress, media }: MediumPlace,
): Promise<FinishedMedium> {
  const resultOf = await runSteps([isoStep(isoFacts)], store, progress);
  const name = isoFacts.facts.version.isoFile;
  const file = join(media, name);
  mkdirSync(media, { recursive: true });
  copyFileSync(join(resultOf('iso'), name), file);
  copyFileSync(join(isoFacts.images.folder, sbomName), `${file}.${sbomName}`);
  writeFileSync(`${file}.sha256`, `${await fileDigest(file)}  ${basename(file)}\n`);
  return { file, bytes: statSync(file).size };
}
