import type { Bytes } from '@operos/cluster-model';
import { bootPath, type LayerName, type Sha256 } from '@operos/pxe';
import { ImageShelf, type ShelvedImages } from '../src/provisioning/image-shelf.ts';
import { sampleStart } from './sample-nodes.ts';

/** One layer, which is missing. */
export class FixedImages extends ImageShelf {
  override current(): ShelvedImages {
    const layer = {
      name: 'base' as LayerName,
      digest: 'ab'.repeat(32) as Sha256,
      bytes: 1000 as Bytes,
    };
    return {
      images: {
        version: '0.1.7',
        kernel: bootPath('0.1.7/vmlinuz'),
        initramfs: [bootPath('0.1.7/initramfs.img')],
        layers: [layer],
      },
      bytes: null,
      issues: [
        {
          path: '/srv/operos/layers/base.sqfs',
          severity: 'error',
          code: 'boot-image-missing',
          message: 'It is not there',
          remedy: 'Put it there.',
        },
      ],
      checkedAt: sampleStart,
    };
  }
}
