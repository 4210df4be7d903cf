import { dirname, join } from 'node:path';
import type { LogDaemon } from '../daemon-log-line.ts';
import type { WantedPort } from './check-ports.ts';

/** Ports and folders of one lab. */
export interface LabPlaceOptions {
  readonly data: string;
  readonly port: number;
  readonly agentPort: number;
  readonly managementPort: number;
  /** The folder that holds this program's own bundle: the other apps lie beside it. */
  readonly programFolder: string;
}

/** Where everything of one lab is found. */
export interface LabPlace {
  readonly data: string;
  readonly logs: string;
  readonly passwordFile: string;
  readonly settingsFile: string;
  readonly teamsterProgram: string;
  readonly teamsterLog: string;
  /** Which Teamster runs for this lab, so that one whose lab was killed can be stopped. */
  readonly teamsterMark: string;
  readonly labLog: string;
  readonly daemonLogs: Readonly<Record<LogDaemon, string>>;
  readonly leases: string;
  readonly ports: readonly WantedPort[];
  readonly url: string;
  readonly agentUrl: string;
  readonly managementUrl: string;
  readonly teamsterEnvironment: Readonly<Record<string, string>>;
}

/** Works out every path and address of a lab from its options. */
export function labPlace(options: LabPlaceOptions): LabPlace {
  const files = filesIn(options.data);
  const apps = dirname(dirname(options.programFolder));
  return {
    ...files,
    ...addresses(options),
    teamsterProgram: join(apps, 'teamster/dist/main.mjs'),
    teamsterEnvironment: {
      NODE_ENV: 'production',
      OPEROS_SIMULATION: '1',
      OPEROS_DATA_DIR: join(options.data, 'teamster'),
      OPEROS_HTTP_PORT: `${options.port}`,
      OPEROS_AGENT_PORT: `${options.agentPort}`,
      OPEROS_MANAGEMENT_PORT: `${options.managementPort}`,
      OPEROS_ADMIN_PASSWORD_FILE: files.passwordFile,
      OPEROS_SETTINGS_FILE: files.settingsFile,
      OPEROS_HOST_ROOT: join(options.data, 'host'),
      OPEROS_DHCPD_LEASES: files.leases,
      OPEROS_DHCPD_LOG: files.daemonLogs.dhcpd,
      OPEROS_TFTPD_LOG: files.daemonLogs.tftpd,
      OPEROS_BOOT_ACCESS_LOG: files.daemonLogs.nginx,
      WATERFRONT_DIR: join(apps, 'waterfront/dist'),
    },
  };
}

function filesIn(data: string) {
  const logs = join(data, 'logs');
  return {
    data,
    logs,
    passwordFile: join(data, 'admin-password'),
    settingsFile: join(data, 'first-settings.yaml'),
    teamsterLog: join(logs, 'teamster.log'),
    teamsterMark: join(data, 'teamster.process'),
    labLog: join(logs, 'lab-events.jsonl'),
    daemonLogs: {
      dhcpd: join(logs, 'dhcpd.log'),
      tftpd: join(logs, 'tftpd.log'),
      nginx: join(logs, 'boot-access.log'),
    },
    leases: join(data, 'dhcpd.leases'),
  };
}

function addresses({ port, agentPort, managementPort }: LabPlaceOptions) {
  return {
    ports: [
      { port, option: '--port' },
      { port: agentPort, option: '--agent-port' },
      { port: managementPort, option: '--management-port' },
    ],
    url: `http://127.0.0.1:${port}`,
    agentUrl: `https://127.0.0.1:${agentPort}`,
    managementUrl: `http://127.0.0.1:${managementPort}`,
  };
}
