import type { ClusterSettings } from '@operos/cluster-model';
import { parseOmapiSecret, type OmapiSecret } from '@operos/dhcp-config';
import { parseBootPath, parseLayerName, parseSha256, type Sha256 } from '@operos/pxe';
import { type BootImages, parseBootImages } from '../src/provisioning/boot-images.ts';
import type { ProvisioningFacts } from '../src/provisioning/provisioning-facts.ts';

const digest = parseSha256('0f'.repeat(32)) as Sha256;

/** What the image builder would leave. */
export const sampleImages = parseBootImages({
  kernel: parseBootPath('0.1.7/vmlinuz'),
  initramfs: [parseBootPath('0.1.7/initramfs.img')],
  layers: ['base', 'node', 'worker'].map((name) => ({ name: parseLayerName(name), digest })),
}).images as BootImages;

/** A controller with these settings and no servers yet. */
export function factsOf(settings: ClusterSettings, root = ''): ProvisioningFacts {
  return {
    settings,
    hosts: [],
    images: sampleImages,
    controller: {
      version: '0.1.7',
      caFingerprint: digest,
      agentPort: 8443,
      omapiSecret: parseOmapiSecret(Buffer.alloc(32, 7).toString('base64')) as OmapiSecret,
      root,
      installed: false,
    },
  };
}
