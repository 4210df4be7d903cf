import type { AgentStatus, SiteStatus } from '@operos/teamster-api';
import type { MachineState } from '../src/state/machine-state.ts';
import type { ServicePhase } from '../src/state/service-phase.ts';

const agent: AgentStatus = {
  schema: 1,
  phase: 'asking',
  server: 'https://192.168.33.10:8443',
  agentVersion: '0.1.x',
};

/** A worker on its way, of which each test changes what it is about. */
export const worker: MachineState = {
  role: 'worker',
  hostname: 'localhost',
  now: new Date('2026-11-25T09:05:59Z'),
  uptimeSeconds: 42,
  memory: { usedMiB: 512, totalMiB: 1970 },
  bootProgress: 1,
  interfaces: [
    {
      name: 'ens3',
      mac: '52:54:00:12:34:56',
      link: 'up',
      speed: 10_000,
      addresses: ['192.168.33.101/24'],
    },
    { name: 'ens4', mac: '52:54:00:12:34:57', link: 'no cable', addresses: [] },
  ],
  services: { running: 14, changing: [], failed: [], phases: {} },
  agent,
};

export const startingWorker: MachineState = {
  ...worker,
  bootProgress: 0.4,
  uptimeSeconds: 9,
  interfaces: [],
  services: {
    running: 5,
    changing: ['chrony.service', 'systemd-networkd.service', 'ssh.service', 'other.service'],
    failed: [],
    phases: {},
  },
  agent: undefined,
};

export const pendingWorker: MachineState = {
  ...worker,
  agent: {
    ...agent,
    phase: 'pending',
    phrase: 'abandon harbour velvet lamp orbit',
    trouble: {
      message:
        'Nobody answers at https://192.168.33.10:8443: connect ECONNREFUSED 192.168.33.10:8443. The controller may be starting.',
      at: '2026-11-25T09:05:00Z',
      retryAt: '2026-11-25T09:06:00Z',
    },
  },
};

export const workingWorker: MachineState = {
  ...worker,
  hostname: 'worker-001',
  uptimeSeconds: 93_784,
  agent: {
    ...agent,
    phase: 'working',
    name: 'worker-001',
    plan: { digest: 'sha256:0', outcome: 'failed' },
  },
  services: {
    running: 13,
    changing: [],
    phases: {},
    failed: [
      {
        unit: 'chrony.service',
        description: 'chrony, an NTP client/server',
        log: ['Fatal error : Could not open /etc/chrony/chrony.conf', 'Exiting\u001b[2J'],
      },
    ],
  },
};

const site: SiteStatus = {
  schema: 1,
  urls: ['https://192.168.33.10/', 'https://203.0.113.20/'],
  caFingerprint: `sha256:${'0123456789abcdef'.repeat(4)}`,
  privateInterface: 'eno1',
  publicInterface: 'eno2',
  phases: { Pending: 2, Approved: 0, Preparing: 1, Ready: 12 },
  mustChangePassword: false,
  consoleLogin: true,
  foreignDhcpServers: [],
};

const running: Readonly<Record<string, ServicePhase>> = {
  'teamster.service': 'running',
  'operos-web.service': 'running',
  'isc-dhcp-server.service': 'running',
  'tftpd-hpa.service': 'running',
  'operos-boot-server.service': 'running',
  'systemd-resolved.service': 'running',
  'chrony.service': 'running',
  'nftables.service': 'on',
};

const port = { mac: '52:54:00:12:34:56', link: 'up', speed: 10_000 } as const;

export const controller: MachineState = {
  ...worker,
  role: 'controller',
  hostname: 'controller',
  uptimeSeconds: 7_500,
  agent: undefined,
  interfaces: [
    { ...port, name: 'eno1', addresses: ['192.168.33.10/24'] },
    { ...port, name: 'eno2', addresses: ['203.0.113.20/24'] },
    { ...port, name: 'eno3', link: 'no cable', addresses: [] },
  ],
  services: { running: 17, changing: [], failed: [], phases: running },
  site,
};

/** As the installation leaves it. */
export const newController: MachineState = {
  ...controller,
  uptimeSeconds: 95,
  site: { ...site, phases: {}, mustChangePassword: true, consoleLogin: false },
};

/** Teamster is on its way, and so is the address of the public side. */
export const startingController: MachineState = {
  ...controller,
  bootProgress: 0.8,
  uptimeSeconds: 21,
  interfaces: controller.interfaces.slice(0, 1),
  services: {
    running: 9,
    changing: ['teamster.service', 'chrony.service'],
    failed: [],
    phases: { ...running, 'teamster.service': 'starting', 'chrony.service': 'starting' },
  },
  site: undefined,
};

/** Everything at once that can be wrong. */
export const troubledController: MachineState = {
  ...controller,
  services: {
    running: 16,
    changing: [],
    failed: [
      {
        unit: 'isc-dhcp-server.service',
        description: 'DHCP server',
        log: ['No subnet declaration for eno1 (no IPv4 addresses).', 'Not configured to listen.'],
      },
    ],
    phases: { ...running, 'isc-dhcp-server.service': 'failed' },
  },
  site: { ...site, foreignDhcpServers: ['192.168.33.66 (02:00:00:00:00:66)'] },
};
