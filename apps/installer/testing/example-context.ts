import { parseBytes, parseDiskPath } from '@operos/cluster-model';
import { exampleSettings } from '@operos/cluster-model/testing';
import { parseKernelConsole, parseLayerName, parseSha256 } from '@operos/pxe';
import type { InstallContext } from '../src/plan/install-context.ts';

/** An installation of the settings in the documents, on one blank disk. */
export function exampleContext(changed: Partial<InstallContext> = {}): InstallContext {
  const settings = changed.settings ?? exampleSettings();
  return {
    settings,
    firmware: 'uefi',
    disks: [
      {
        path: parseDiskPath('/dev/disk/by-id/wwn-0x5000c500a1b2c3d4')!,
        name: 'sda',
        model: 'Example Disk',
        serial: 'S3R1AL42',
        size: parseBytes(64 * 2 ** 30)!,
        sectorBytes: 512,
        losses: [],
      },
    ],
    images: {
      folder: '/run/operos/medium/operos',
      files: [{ name: 'base.sqfs', sha256: 'a'.repeat(64), bytes: 1000 }],
      layers: [{ name: parseLayerName('base')!, digest: parseSha256('a'.repeat(64))! }],
    },
    version: '0.1.x',
    installId: '0b9f8f52-5b0c-4d3e-9f43-0f2f6c1f8f11',
    plannedAt: '2026-01-02T03:04:05.000Z',
    work: '/run/operos/install',
    consoles: [parseKernelConsole('tty0')!],
    passwordMustChange: true,
    development: false,
    ...changed,
  };
}
