import type {
  AccessSettings,
  ControllerSettings,
  KubernetesSettings,
  WorkerSettings,
} from '../cluster-settings.ts';
import { flag } from '../reading/flag.ts';
import { listOf } from '../reading/list-of.ts';
import { defaulted, optional, required, section } from '../reading/section.ts';
import { wholeNumber } from '../reading/whole-number.ts';
import { networkWord } from './address-word.ts';
import { diskWord } from './disk-word.ts';
import { dnsNameWord, nodeNameWord } from './name-word.ts';
import { sshKeyWord } from './ssh-key-word.ts';

/** `kubernetes:` of a document. */
export const kubernetesSection = section<KubernetesSettings>({
  podNetwork: defaulted(
    networkWord,
    '10.10.0.0/16',
    'The addresses of pods; each server takes a /24.',
  ),
  serviceNetwork: defaulted(networkWord, '10.11.0.0/16', 'The addresses of services.'),
  dnsDomain: defaulted(dnsNameWord, 'cluster.local', 'The domain of Kubernetes’ own DNS.'),
});

/** `controller:` of a document. */
export const controllerSection = section<ControllerSettings>({
  hostname: defaulted(nodeNameWord, 'controller', 'The controller’s own name.'),
  publicHostname: optional(dnsNameWord, 'The name under which people reach it from outside.'),
  disk: required(diskWord, 'The disk it is installed on; erased by the installer.'),
  mirrorDisk: optional(diskWord, 'A second disk kept equal to the first; erased too.'),
});

/** `workers:` of a document. */
export const workersSection = section<WorkerSettings>({
  systemPercent: defaulted(
    wholeNumber(20, 80),
    50,
    'The share of a worker’s disks for its system; the rest is storage of the cluster.',
  ),
});

/** `access:` of a document. */
export const accessSection = section<AccessSettings>({
  sshKeys: defaulted(listOf(sshKeyWord, 100), [], 'Who may log in over SSH. Empty: SSH is off.'),
  consoleLogin: defaulted(
    flag,
    false,
    'Whether the password set at installation opens a shell at the controller’s screen.',
  ),
});
