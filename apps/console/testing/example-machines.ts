import type { AgentStatus } from '@operos/teamster-api';
import type { MachineState } from '../src/state/machine-state.ts';

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
  services: { running: 14, changing: [], failed: [] },
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
    failed: [
      {
        unit: 'chrony.service',
        description: 'chrony, an NTP client/server',
        log: ['Fatal error : Could not open /etc/chrony/chrony.conf', 'Exiting\u001b[2J'],
      },
    ],
  },
};

export const controller: MachineState = {
  ...worker,
  role: 'controller',
  hostname: 'controller',
  uptimeSeconds: 7_500,
  agent: undefined,
};
