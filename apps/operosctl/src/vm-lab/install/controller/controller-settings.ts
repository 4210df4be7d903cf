import { controllerAddress } from '../../controller/lab-settings.ts';
import { site } from '../../network/site-namespace.ts';

/** How a controller of the lab is told to be. */
export interface ControllerWishes {
  /** For the first sign-in. */
  readonly password: string;
  /** Who may log in over SSH: a line of `authorized_keys` each. */
  readonly sshKeys: readonly string[];
  /** Serial numbers of disks that hold something and are to be erased. */
  readonly erase: readonly string[];
  readonly afterwards: 'restart' | 'power-off';
}

/** Where a controller of the lab is on the site's side. */
export const publicAddress = '203.0.113.20';
/** QEMU's own slots, by which Linux names cards. */
const cards = { private: 'enp0s16', public: 'enp0s17' } as const;

/** The disk of a controller in the lab. */
export const controllerDisk = '/dev/disk/by-id/ata-QEMU_HARDDISK_LABDISK00010';

/** The document of an unattended installation. JSON is YAML, and quotes every text rightly. */
export function controllerSettings(wishes: ControllerWishes): string {
  const { password, sshKeys, erase, afterwards } = wishes;
  const network = controllerAddress.slice(0, controllerAddress.lastIndexOf('.'));
  const document = {
    schema: 1,
    cluster: { name: 'Lab', organisation: 'Operos' },
    privateNetwork: {
      interface: cards.private,
      network: `${network}.0/24`,
      controllerAddress,
      domain: 'lab.internal',
      range: { first: `${network}.100`, last: `${network}.199` },
    },
    publicNetwork: {
      mode: 'static',
      interface: cards.public,
      network: site.network,
      address: publicAddress,
      gateway: site.gateway,
      dns: [site.gateway],
    },
    kubernetes: {
      podNetwork: '10.10.0.0/16',
      serviceNetwork: '10.11.0.0/16',
      dnsDomain: 'cluster.internal',
    },
    controller: {
      hostname: 'controller',
      publicHostname: 'operos.lab.example',
      disk: controllerDisk,
    },
    enrolment: { policies: [{ kind: 'manual' }] },
    access: { sshKeys, consoleLogin: true },
    installation: { erase, password, afterwards },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
