import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageTools } from '../image-tools/image-tools.ts';

/** A manifest to be signed. */
export interface SigningOrder {
  /** The folder with the file `manifest`; `manifest.minisig` is written beside it. */
  readonly folder: string;
  /** A minisign secret key without a password. */
  readonly key: string;
  /** Becomes part of what is signed, so it must say nothing but what is known for sure. */
  readonly comment: string;
  readonly log: string;
  readonly sourceDateEpoch: string;
}

/** Signs a manifest with minisign; the same manifest, key and comment always give the same bytes. */
export async function signManifest(tools: ImageTools, order: SigningOrder): Promise<void> {
  const { folder, key, comment, log, sourceDateEpoch } = order;
  // The tool sees the folder of the images and nothing else, so the key goes there for a moment.
  const passing = join(folder, '.signing-key');
  copyFileSync(key, passing);
  try {
    await tools.run(
      [
        ...(['minisign', '-S', '-s', passing, '-m', join(folder, 'manifest')] as const),
        ...['-t', comment, '-c', comment],
      ],
      { folders: [folder], log, sourceDateEpoch },
    );
  } finally {
    rmSync(passing, { force: true });
  }
}
