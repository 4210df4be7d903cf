import {
  type BootEntry,
  type BootMenu,
  type KernelEntry,
  type MenuArguments,
  type MenuLabel,
  type MenuText,
  parseAgentUrl,
  parseKernelConsole,
  parseMenuLabel,
  parseMenuText,
  parseMenuWord,
} from '@operos/pxe';
import type { BootImages } from './boot-images.ts';
import { bootServerUrl } from './boot-server-url.ts';
import type { ProvisioningFacts } from './provisioning-facts.ts';

const TIMEOUT_SECONDS = 5;
const TOTAL_TIMEOUT_SECONDS = 60;

/** The menu of every server: a worker boots by itself; without images, whatever is on its own disk. */
export function bootMenuOf(facts: ProvisioningFacts): BootMenu {
  const { images, settings, controller } = facts;
  const worker = images === null ? [] : [workerEntry(facts, images)];
  const [first, ...more] = [...worker, ...tools];
  if (first === undefined) throw new Error('Expected at least one boot menu entry');
  return {
    title: label(parseMenuText, `Operos ${controller.version}`),
    bootServer: bootServerUrl(settings, 'boot'),
    timeoutSeconds: TIMEOUT_SECONDS,
    totalTimeoutSeconds: TOTAL_TIMEOUT_SECONDS,
    serial: { port: 0, baud: 115200 },
    entries: [first, ...more],
  };
}

const tools: readonly BootEntry[] = [
  tool('local-disk', 'Start from the local disk'),
  tool('memtest', 'Memory test'),
  tool('hardware-info', 'Hardware information'),
  tool('reboot', 'Restart'),
];

function tool(kind: Exclude<BootEntry['kind'], 'kernel'>, text: string): BootEntry {
  return { kind, label: label(parseMenuLabel, kind), text: label(parseMenuText, text) };
}

function workerEntry(facts: ProvisioningFacts, images: BootImages): KernelEntry {
  return {
    kind: 'kernel',
    label: label(parseMenuLabel, 'worker') satisfies MenuLabel,
    text: label(parseMenuText, 'Operos worker') satisfies MenuText,
    kernel: images.kernel,
    initramfs: images.initramfs,
    arguments: workerArguments(facts, images),
  };
}

function workerArguments(
  { settings, controller }: ProvisioningFacts,
  images: BootImages,
): MenuArguments {
  const { controllerAddress } = settings.privateNetwork;
  return {
    layers: images.layers,
    bootServer: bootServerUrl(settings, 'layers'),
    agentServer: label(parseAgentUrl, `https://${controllerAddress}:${controller.agentPort}`),
    caFingerprint: controller.caFingerprint,
    consoles: ['ttyS0,115200n8', 'tty0'].map((each) => label(parseKernelConsole, each)),
    // A serial line of 115,200 baud needs seconds for what the kernel says of a healthy machine.
    others: [label(parseMenuWord, 'quiet')],
  };
}

/** Our own words always parse; if they do not, that is a fault of this program. */
function label<T>(parse: (text: string) => T | undefined, text: string): T {
  const parsed = parse(text);
  if (parsed === undefined) throw new Error(`Expected boot menu text, got ${JSON.stringify(text)}`);
  return parsed;
}
