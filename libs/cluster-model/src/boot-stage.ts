/** One observable step of a server on its way to being ready, and how long it usually waits there. */
export interface BootStage {
  /** Stable, machine-readable, kebab-case: `kernel-fetched`. */
  readonly id: string;
  /** A few words for a table cell or a timeline: `Kernel fetched`. */
  readonly title: string;
  /** What was seen, in one sentence. */
  readonly meaning: string;
  /** What has to happen next, worded to follow "Waiting for". */
  readonly waitsFor: string;
  /** Seconds a healthy server spends here before its next stage. */
  readonly usualSeconds: number;
  /** Seconds after which somebody should look; 0 for `ready`, where nothing is waited for, and `lost`. */
  readonly timeoutSeconds: number;
  /** What to check first when it stays here too long. */
  readonly remedy: string;
}

/** The name of a stage: `address-requested` … `ready`, and `rejected`, `conflict`, `lost` beside the way. */
export type BootStageId = (typeof bootStages)[number]['id'];

/** Every stage in the order a server passes them; the last three lie beside the way. */
export const bootStages = [
  {
    id: 'address-requested',
    title: 'Address requested',
    meaning: 'The firmware broadcast a DHCP request on the private network.',
    waitsFor: 'the DHCP server to offer an address',
    usualSeconds: 1,
    timeoutSeconds: 10,
    remedy:
      'Check that the DHCP service runs on the controller and that the dynamic range has a free address.',
  },
  {
    id: 'address-leased',
    title: 'Address leased',
    meaning: 'The DHCP server gave it an address and told it what to boot.',
    waitsFor: 'the firmware to fetch the boot loader',
    usualSeconds: 3,
    timeoutSeconds: 30,
    remedy:
      'Check that network boot comes first in the firmware setup, that its mode (BIOS or UEFI) is supported, and that no second DHCP server answers on this network.',
  },
  {
    id: 'loader-fetched',
    title: 'Boot loader fetched',
    meaning: 'The firmware fetched the boot loader for its architecture.',
    waitsFor: 'the boot loader to fetch its menu',
    usualSeconds: 3,
    timeoutSeconds: 30,
    remedy:
      'Look at the server’s screen; a loader that stops here usually could not reach the controller over HTTP, or Secure Boot refused it.',
  },
  {
    id: 'menu-fetched',
    title: 'Boot menu fetched',
    meaning: 'The boot loader fetched its menu from the controller.',
    waitsFor: 'the boot loader to choose an entry and fetch the kernel',
    usualSeconds: 6,
    timeoutSeconds: 60,
    remedy:
      'Look at the server’s screen; a key pressed in the menu stops its countdown until an entry is chosen.',
  },
  {
    id: 'kernel-fetched',
    title: 'Kernel fetched',
    meaning: 'The boot loader fetched the kernel.',
    waitsFor: 'the boot loader to fetch the initial file system',
    usualSeconds: 5,
    timeoutSeconds: 60,
    remedy: 'Check the cable and the link speed of this port; a slow link shows here first.',
  },
  {
    id: 'initramfs-fetched',
    title: 'Initial file system fetched',
    meaning: 'The boot loader fetched the initial file system and starts the kernel.',
    waitsFor: 'the kernel to start and its network card to get an address',
    usualSeconds: 15,
    timeoutSeconds: 120,
    remedy:
      'Look at the server’s screen; a network card without a driver, or a kernel that stops, shows there.',
  },
  {
    id: 'kernel-started',
    title: 'Kernel started',
    meaning: 'The kernel runs, and its initial file system reached the controller.',
    waitsFor: 'the system layers to be fetched',
    usualSeconds: 20,
    timeoutSeconds: 240,
    remedy:
      'Check the link speed of this port; the layers are some hundred megabytes. Read the events of this server, which name a layer that is missing or refused.',
  },
  {
    id: 'layers-fetched',
    title: 'System fetched',
    meaning: 'Every layer of the operating system was fetched.',
    waitsFor: 'the layers to be checked and the system to start from memory',
    usualSeconds: 15,
    timeoutSeconds: 240,
    remedy:
      'Look at the server’s screen; a layer whose digest is wrong, or too little memory, stops it here.',
  },
  {
    id: 'system-started',
    title: 'System started',
    meaning: 'The operating system runs from memory.',
    waitsFor: 'its agent to start and report',
    usualSeconds: 10,
    timeoutSeconds: 120,
    remedy:
      'Read the agent’s log on the server’s console: journalctl --unit prospector. A clock that is far off is the usual cause.',
  },
  {
    id: 'agent-started',
    title: 'Agent started',
    meaning: 'The agent on the server runs and reads the hardware.',
    waitsFor: 'the agent to ask to be enrolled',
    usualSeconds: 10,
    timeoutSeconds: 60,
    remedy:
      'Check the server’s clock, and that it reaches the controller over HTTPS; read the agent’s log on its console.',
  },
  {
    id: 'enrolment-requested',
    title: 'Enrolment requested',
    meaning: 'The agent sent its hardware report and a certificate request.',
    waitsFor: 'the request to be checked against the enrolment policy',
    usualSeconds: 1,
    timeoutSeconds: 10,
    remedy:
      'Read the events of this server; Teamster says there why it has not accepted the request.',
  },
  {
    id: 'awaiting-approval',
    title: 'Awaiting approval',
    meaning: 'No policy admits this server on its own; a person has to decide.',
    waitsFor: 'an administrator to approve or reject it',
    usualSeconds: 300,
    timeoutSeconds: 3600,
    remedy: 'Compare its serial numbers with the label on the machine, then approve or reject it.',
  },
  {
    id: 'approved',
    title: 'Approved',
    meaning: 'An administrator or a policy admitted this server.',
    waitsFor: 'the agent to collect its certificate',
    usualSeconds: 2,
    timeoutSeconds: 30,
    remedy:
      'Check that the server is still powered on; it collects the certificate when it asks next.',
  },
  {
    id: 'certificate-issued',
    title: 'Certificate issued',
    meaning: 'The server holds a certificate of its own and speaks mutual TLS from now on.',
    waitsFor: 'the agent to fetch its plan',
    usualSeconds: 2,
    timeoutSeconds: 30,
    remedy:
      'Check the server’s clock; a certificate is refused on a machine whose clock is before its first day.',
  },
  {
    id: 'plan-received',
    title: 'Plan received',
    meaning: 'The agent has the files, disks and services that make it a worker, and applies them.',
    waitsFor: 'the agent to apply its plan',
    usualSeconds: 60,
    timeoutSeconds: 900,
    remedy: 'Read the events of this server; a disk that must be claimed first is named there.',
  },
  {
    id: 'plan-applied',
    title: 'Plan applied',
    meaning: 'Every file is written and every service of the plan runs.',
    waitsFor: 'the kubelet to ask to join the cluster',
    usualSeconds: 5,
    timeoutSeconds: 120,
    remedy: 'Read the kubelet’s log on the server: journalctl --unit kubelet.',
  },
  {
    id: 'joining',
    title: 'Joining',
    meaning: 'The kubelet asked for its certificate and registers its node.',
    waitsFor: 'Kubernetes to report the node ready',
    usualSeconds: 30,
    timeoutSeconds: 300,
    remedy: 'Look at the node’s conditions: operosctl kubectl describe node NAME.',
  },
  {
    id: 'ready',
    title: 'Ready',
    meaning: 'Kubernetes reports the node ready and its storage is up.',
    waitsFor: 'nothing',
    usualSeconds: 0,
    timeoutSeconds: 0,
    remedy: 'Nothing needs to be done.',
  },
  {
    id: 'rejected',
    title: 'Rejected',
    meaning: 'An administrator refused this server; nothing secret is handed to it.',
    waitsFor: 'an administrator to change that decision, or the server to be unplugged',
    usualSeconds: 0,
    timeoutSeconds: 0,
    remedy: 'Disconnect it from the private network, or approve it if the rejection was a mistake.',
  },
  {
    id: 'conflict',
    title: 'Identity conflict',
    meaning: 'It shows the evidence of a server already known, but holds another key.',
    waitsFor: 'an administrator to say whether it is the same server',
    usualSeconds: 300,
    timeoutSeconds: 3600,
    remedy:
      'Compare both machines side by side; approve it as a replacement, as a second machine, or reject it.',
  },
  {
    id: 'lost',
    title: 'Lost',
    meaning: 'An enrolled server has been silent for four heartbeats.',
    waitsFor: 'the server to be heard from again',
    usualSeconds: 0,
    timeoutSeconds: 0,
    remedy: 'Check its power and its cable on the private network, then its screen.',
  },
] as const satisfies readonly BootStage[];
