import { dirname, join } from 'node:path';

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
  readonly labLog: string;
  readonly daemonLogs: Readonly<Record<'dhcpd' | 'tftpd' | 'nginx', string>>;
  readonly leases: string;
  readonly url: string;
  readonly agentUrl: string;
  readonly managementUrl: string;
  readonly teamsterEnvironment: Readonly<Record<string, string>>;
}

/** Works out every path and address of a lab from its options. */
export function labPlace(options: LabPlaceOptions): LabPlace {
  const { data, programFolder } = options;
  const apps = dirname(dirname(programFolder));
  const logs = join(data, 'logs');
  const daemonLogs = {
    dhcpd: join(logs, 'dhcpd.log'),
    tftpd: join(logs, 'tftpd.log'),
    nginx: join(logs, 'boot-access.log'),
  };
  const leases = join(data, 'dhcpd.leases');
  const passwordFile = join(data, 'admin-password');
  const settingsFile = join(data, 'first-settings.yaml');
  return {
    data,
    logs,
    passwordFile,
    settingsFile,
    daemonLogs,
    leases,
    teamsterProgram: join(apps, 'teamster/dist/main.mjs'),
    teamsterLog: join(logs, 'teamster.log'),
    labLog: join(logs, 'lab-events.jsonl'),
    url: `http://127.0.0.1:${options.port}`,
    agentUrl: `https://127.0.0.1:${options.agentPort}`,
    managementUrl: `http://127.0.0.1:${options.managementPort}`,
    teamsterEnvironment: {
      NODE_ENV: 'production',
      OPEROS_SIMULATION: '1',
      OPEROS_DATA_DIR: join(data, 'teamster'),
      OPEROS_HTTP_PORT: `${options.port}`,
      OPEROS_AGENT_PORT: `${options.agentPort}`,
      OPEROS_MANAGEMENT_PORT: `${options.managementPort}`,
      OPEROS_ADMIN_PASSWORD_FILE: passwordFile,
      OPEROS_SETTINGS_FILE: settingsFile,
      OPEROS_HOST_ROOT: join(data, 'host'),
      OPEROS_DHCPD_LEASES: leases,
      OPEROS_DHCPD_LOG: daemonLogs.dhcpd,
      OPEROS_TFTPD_LOG: daemonLogs.tftpd,
      OPEROS_BOOT_ACCESS_LOG: daemonLogs.nginx,
      WATERFRONT_DIR: join(apps, 'waterfront/dist'),
    },
  };
}
