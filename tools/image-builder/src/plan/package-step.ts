import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Platform } from '../../platforms/platform.ts';
import type { ProvidedSet } from '../packages/lock-packages.ts';
import { packagesDigest } from '../packages/package-set.ts';
import type { Step } from '../steps/step.ts';
import { sweepLayer } from '../tree/set-up-layer.ts';
import { codeDigest } from './code-digest.ts';

/** A set of packages to be installed on finished layers. */
export interface PackageStepOrder {
  readonly name: string;
  readonly set: ProvidedSet;
  /** The sets below, whose files apt may look at. */
  readonly below: readonly ProvidedSet[];
  /** Steps whose results are the layers below, bottom first. */
  readonly lowers: readonly string[];
  readonly platform: Platform;
  readonly sourceDateEpoch: string;
}

/** The step that installs a set of packages; its result is what they add or change. */
export function packageStep(order: PackageStepOrder): Step {
  const { name, set, below, lowers, platform, sourceDateEpoch } = order;
  return {
    name,
    needs: lowers,
    inputs: {
      packages: packagesDigest(set.packages),
      names: [...set.names].sort().join(' '),
      sourceDateEpoch,
      code: codeDigest('chroot', 'tree/sweep-layer.sh'),
      ...platform.inputs,
    },
    run: async ({ output, log, resultOf }) => {
      const scratch = join(dirname(output), 'scratch');
      const began = Math.floor(Date.now() / 1000) - 1;
      await platform.install({
        names: set.names,
        files: set.files,
        below: below.flatMap(({ files }) => files),
        lowers: lowers.map(resultOf),
        upper: output,
        scratch,
        sourceDateEpoch,
        log,
      });
      rmSync(scratch, { recursive: true, force: true });
      await sweepLayer({ upper: output, sourceDateEpoch, log }, began);
    },
  };
}
