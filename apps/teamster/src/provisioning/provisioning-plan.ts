import { renderDhcpdConf, renderDhcpdDefaults, renderDhcpdSysctl } from '@operos/dhcp-config';
import type { DirectoryStep, FileStep, Plan, PlanService } from '@operos/host';
import { type RenderedFile, renderNginxConf, tftpTree } from '@operos/pxe';
import { controllerPart } from './controller-part.ts';
import { bootMenuOf } from './boot-menu-of.ts';
import { bootServerInstance, bootSiteOf } from './boot-site-of.ts';
import { DHCP_PORT } from './dhcp-prober.ts';
import { dhcpModelOf } from './dhcp-model-of.ts';
import { controllerPaths, type ProvisioningFacts } from './provisioning-facts.ts';

/** The programs and loaders that this machine has. */
export interface ProvisioningTools {
  readonly dhcpd: string | null;
  readonly nginx: string | null;
  /** The bytes of loaders from Debian's packages, by their path in the boot tree; those not installed are absent. */
  readonly loaders: ReadonlyMap<string, Buffer>;
  /** `systemd` on a controller; `none` where nothing is to be told. */
  readonly services: PlanService['kind'];
}

/** The service that reads dhcpd.conf. */
export const dhcpdUnit = 'isc-dhcp-server.service';

const units = { dhcpd: dhcpdUnit, nginx: 'operos-boot-server.service' } as const;
const PROBE_MS = 6000; // with that, a change is taken back within ten seconds

/** All files of the controller that boot servers, and the daemons that read them; an installed one's own come first. */
export function provisioningPlan(facts: ProvisioningFacts, tools: ProvisioningTools): Plan {
  const own = facts.controller.installed
    ? controllerPart(facts, tools)
    : { steps: [], services: [] };
  return {
    schema: 1,
    steps: [
      ...own.steps,
      ...folders(),
      dhcpdConf(facts, tools),
      dhcpdDefaults(facts),
      dhcpdSysctl(),
      nginxConf(facts, tools),
      ...bootTree(facts, tools),
    ],
    services: [
      ...own.services,
      service(units.dhcpd, 'restart', tools),
      service(units.nginx, 'reload', tools),
    ],
  };
}

function folders(): DirectoryStep[] {
  const { bootTree: tree, layers, nginxRun, accessLog } = controllerPaths;
  return [tree, layers, nginxRun, accessLog.slice(0, accessLog.lastIndexOf('/'))].map((path) => ({
    kind: 'directory',
    path,
    mode: '0755',
  }));
}

function dhcpdConf(facts: ProvisioningFacts, { dhcpd }: ProvisioningTools): FileStep {
  return {
    kind: 'file',
    path: controllerPaths.dhcpdConf,
    mode: '0640', // holds the key of dhcpd's control port
    content: { text: renderDhcpdConf(dhcpModelOf(facts)) },
    restarts: units.dhcpd,
    ...(dhcpd === null ? {} : { check: { program: dhcpd, args: ['-t', '-cf', '{file}'] } }),
  };
}

function dhcpdDefaults(facts: ProvisioningFacts): FileStep {
  const text = renderDhcpdDefaults(dhcpModelOf(facts).interfaces);
  return {
    kind: 'file',
    path: controllerPaths.dhcpdDefaults,
    mode: '0644',
    content: { text },
    restarts: units.dhcpd,
  };
}

/** Takes effect at the next boot: a socket has the buffer that was set when it was opened. */
function dhcpdSysctl(): FileStep {
  const content = { text: renderDhcpdSysctl() };
  return { kind: 'file', path: controllerPaths.dhcpdSysctl, mode: '0644', content };
}

function nginxConf(facts: ProvisioningFacts, { nginx }: ProvisioningTools): FileStep {
  return {
    kind: 'file',
    path: controllerPaths.nginxConf,
    mode: '0644',
    content: { text: renderNginxConf(bootSiteOf(facts), bootServerInstance(facts)) },
    restarts: units.nginx,
    ...(nginx === null ? {} : { check: { program: nginx, args: ['-t', '-q', '-c', '{file}'] } }),
  };
}

/** Loaders this machine does not have are left out: a missing package shows as an issue, not as an empty file. */
function bootTree(facts: ProvisioningFacts, { loaders }: ProvisioningTools): FileStep[] {
  return tftpTree({ everybody: bootMenuOf(facts) }).flatMap((file) => {
    const content = 'content' in file ? text(file) : base64(loaders.get(file.path));
    if (content === undefined) return [];
    return [
      { kind: 'file', path: `${controllerPaths.bootTree}/${file.path}`, mode: '0644', content },
    ];
  });
}

function text({ content }: RenderedFile): FileStep['content'] {
  return { text: content };
}

function base64(bytes: Buffer | undefined): FileStep['content'] | undefined {
  return bytes === undefined ? undefined : { base64: bytes.toString('base64') };
}

function service(
  id: string,
  onChange: PlanService['onChange'],
  { services }: ProvisioningTools,
): PlanService {
  const probe =
    id === units.dhcpd
      ? { probe: { kind: 'udp', port: DHCP_PORT, deadlineMs: PROBE_MS } as const }
      : {};
  return { id, kind: services, onChange, ...(services === 'none' ? {} : probe) };
}

/** The same plan for a dhcpd that is told of its new hosts while it runs. */
export function withoutDhcpdRestart(plan: Plan): Plan {
  const steps = plan.steps.map((step) => {
    if (step.kind !== 'file' || step.restarts !== dhcpdUnit) return step;
    const { restarts: _told, ...same } = step;
    return same;
  });
  return { ...plan, steps };
}
