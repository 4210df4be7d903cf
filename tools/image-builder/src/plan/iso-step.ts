import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseLayerName, parseSha256 } from '@operos/pxe';
import { RootedTools } from '../image-tools/image-tools.ts';
import { treeDigest } from '../files/tree-digest.ts';
import type { LeftImages } from '../images/leave-images.ts';
import type { IsoOrder, MediumLayer } from '../iso-media/iso-order.ts';
import { makeInstallerIso } from '../iso-media/make-installer-iso.ts';
import { type LayerName, stackOf } from '../layers/layer-stack.ts';
import type { Step } from '../steps/step.ts';
import type { BuildFacts } from './build-facts.ts';
import { codeDigest } from './code-digest.ts';

/** What the medium is made from. */
export interface IsoFacts {
  readonly facts: BuildFacts;
  readonly images: LeftImages;
  readonly layers: readonly LayerName[];
  /** The key of the step image-tools, and the folder of its result. */
  readonly tools: { readonly key: string; readonly root: string };
}

/** The step that makes the installation medium out of finished images. */
export function isoStep({ facts, images, layers, tools }: IsoFacts): Step {
  const { version, isDevelopment, sourceDateEpoch } = facts;
  const digests = Object.fromEntries(
    [...images.files].map(([name, { digest }]): [string, string] => [name, digest]),
  );
  return {
    name: 'iso',
    needs: [],
    inputs: {
      ...digests,
      documents: documentsOf(images)
        .map((name) => treeDigest(join(images.folder, name)))
        .join(' '),
      version: version.version,
      development: String(isDevelopment),
      tools: tools.key,
      sourceDateEpoch,
      code: codeDigest('iso-media', 'plan/iso-step.ts'),
    },
    run: async ({ output, log }) => {
      const scratch = join(dirname(output), 'scratch');
      const order: IsoOrder = {
        version: version.version,
        label: version.label,
        development: isDevelopment,
        images: {
          kernel: join(images.folder, 'vmlinuz'),
          initramfs: join(images.folder, 'initramfs.img'),
          layers: layers.map((layer) => mediumLayer(layer, images)),
          documents: documentsOf(images).map((name) => join(images.folder, name)),
        },
        output: join(output, version.isoFile),
        scratch,
        log,
        sourceDateEpoch,
      };
      await makeInstallerIso(new RootedTools(tools.root), order);
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** What the medium says of its images beside them: all that exists of these. */
function documentsOf({ folder }: LeftImages): readonly string[] {
  return ['manifest', 'manifest.minisig', 'images.json', 'sbom.cdx.json'].filter((name) =>
    existsSync(join(folder, name)),
  );
}

function mediumLayer(layer: LayerName, { folder, files }: LeftImages): MediumLayer {
  const file = `${layer}.sqfs`;
  const name = parseLayerName(layer);
  const digest = parseSha256(files.get(file)?.digest ?? '');
  if (name === undefined || digest === undefined)
    throw new Error(`Expected ${file} with its digest among the images`);
  const boots = stackOf('installer').includes(layer);
  return { layer: { name, digest }, file: join(folder, file), boots };
}
