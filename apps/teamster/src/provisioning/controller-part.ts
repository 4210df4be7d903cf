import { existsSync } from 'node:fs';
import {
  type ControllerFile,
  controllerFiles,
  type ControllerUnit,
  publicNetworkFile,
} from '@operos/controller-config';
import type { FileStep, Plan, PlanService, PlanStep, Probe } from '@operos/host';
import type { ProvisioningFacts } from './provisioning-facts.ts';
import type { ProvisioningTools } from './provisioning-plan.ts';

const PROBE_MS = 5000;

/** The files of the controller itself, with the units that read them: the same that the installer wrote. */
export function controllerPart(
  { settings, hosts, controller }: ProvisioningFacts,
  tools: ProvisioningTools,
): Pick<Plan, 'steps' | 'services'> {
  const nodes = hosts.map(({ name, address }) => ({ name, address }));
  const files = controllerFiles(settings, { version: controller.version, nodes });
  const address = settings.privateNetwork.controllerAddress;
  const units = new Map(files.flatMap(({ unit }) => (unit === undefined ? [] : [[unit.id, unit]])));
  return {
    steps: [...files.map((file) => step(file, controller.root)), ...obsolete(files)],
    services: [...units.values()].map((unit) => service(unit, address, tools)),
  };
}

function step({ path, mode, text, unit }: ControllerFile, root: string): FileStep {
  const check = root === '' ? checks[path] : undefined;
  return {
    kind: 'file',
    path,
    mode,
    content: { text },
    ...(unit === undefined ? {} : { restarts: unit.id }),
    ...(check === undefined || !existsSync(check.program) ? {} : { check }),
  };
}

/** What a controller with two network cards had, and one with a single card must not have. */
function obsolete(files: readonly ControllerFile[]): PlanStep[] {
  const { path, unit } = publicNetworkFile;
  return files.some((file) => file.path === path)
    ? []
    : [{ kind: 'absent', path, restarts: unit.id }];
}

// Both look at the machine as it is: names of the ports in use, the certificate of the web server.
const checks: Readonly<Partial<Record<string, NonNullable<FileStep['check']>>>> = {
  '/etc/nftables.conf': { program: '/usr/sbin/nft', args: ['-c', '-f', '{file}'] },
  '/etc/operos/web.conf': {
    program: '/usr/sbin/nginx',
    args: ['-e', 'stderr', '-t', '-q', '-c', '{file}'],
  },
};

function service(
  { id, onChange }: ControllerUnit,
  address: string,
  { services }: ProvisioningTools,
): PlanService {
  const probe = services === 'none' ? undefined : probeOf(id, address);
  return { id, kind: services, onChange, ...(probe === undefined ? {} : { probe }) };
}

/** How each is seen to work from outside; of the others it is enough that they run. */
function probeOf(id: string, address: string): Probe | undefined {
  const deadlineMs = PROBE_MS;
  switch (id) {
    case 'systemd-resolved.service':
      return { kind: 'tcp', host: address, port: 53, deadlineMs };
    case 'chrony.service':
      return { kind: 'udp', port: 123, deadlineMs };
    case 'tftpd-hpa.service':
      return { kind: 'udp', port: 69, deadlineMs };
    case 'operos-web.service':
      return { kind: 'tcp', host: '127.0.0.1', port: 443, deadlineMs };
    default:
      return undefined;
  }
}
