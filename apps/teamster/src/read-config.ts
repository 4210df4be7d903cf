import { join } from 'node:path';
import {
  type DnsName,
  type Ipv4Address,
  isUsable,
  type Issue,
  parseDnsName,
  parseIpv4Address,
} from '@operos/cluster-model';
import { Config, type EnrolmentLimits, type Listener } from './config.ts';
import { readProvisioningConfig } from './provisioning/provisioning-config.ts';
import { EnvironmentReader } from './environment-reader.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const limitsOfARack: EnrolmentLimits = {
  pending: 1000,
  pendingFromOneSource: 50,
  requestsPerMinute: 120,
};
// A virtual datacentre puts ten thousand machines behind one loopback address.
const limitsOfASimulation: EnrolmentLimits = {
  pending: 200_000,
  pendingFromOneSource: 200_000,
  requestsPerMinute: 10_000_000,
};

/** Reads the environment, or says everything that is wrong with it at once. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Config | readonly Issue[] {
  const read = new EnvironmentReader(environment);
  const simulation = read.flag('OPEROS_SIMULATION');
  const usual = simulation ? limitsOfASimulation : limitsOfARack;
  const dataDir = read.text('OPEROS_DATA_DIR') ?? '.operos';
  const config = Config.of({
    dataDir,
    backupDir: read.text('OPEROS_BACKUP_DIR') ?? join(dataDir, 'backups'),
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    http: listener(read, 'OPEROS_HTTP', 8080),
    agent: listener(read, 'OPEROS_AGENT', 8443),
    management: listener(read, 'OPEROS_MANAGEMENT', 9464),
    simulation,
    waterfrontDir: read.text('WATERFRONT_DIR'),
    logLevel: read.oneOf('OPEROS_LOG_LEVEL', LOG_LEVELS, 'info'),
    adminPasswordFile: read.text('OPEROS_ADMIN_PASSWORD_FILE') ?? join(dataDir, 'admin-password'),
    development: read.flag('OPEROS_DEVELOPMENT'),
    provisioning: readProvisioningConfig(read),
    ...serverIdentity(read),
    limits: Object.freeze({
      pending: read.whole('OPEROS_PENDING_LIMIT', [1, 1_000_000], usual.pending),
      pendingFromOneSource: read.whole(
        'OPEROS_PENDING_PER_SOURCE',
        [1, 1_000_000],
        usual.pendingFromOneSource,
      ),
      requestsPerMinute: read.whole(
        'OPEROS_REQUESTS_PER_MINUTE',
        [1, 1_000_000_000],
        usual.requestsPerMinute,
      ),
    }),
  });
  return isUsable(read.issues) ? config : read.issues;
}

function listener(read: EnvironmentReader, prefix: string, port: number): Listener {
  return Object.freeze({
    host: read.text(`${prefix}_HOST`) ?? '127.0.0.1',
    port: read.whole(`${prefix}_PORT`, [0, 65_535], port),
  });
}

function serverIdentity(read: EnvironmentReader): Pick<Config, 'serverNames' | 'serverAddresses'> {
  const names = read.list('OPEROS_SERVER_NAMES', parseDnsName, 'a DNS name');
  const addresses = read.list('OPEROS_SERVER_ADDRESSES', parseIpv4Address, 'an IPv4 address');
  return {
    serverNames: unique([...names, 'localhost' as DnsName]),
    serverAddresses: unique([...addresses, '127.0.0.1' as Ipv4Address]),
  };
}

function unique<T>(items: readonly T[]): readonly T[] {
  return Object.freeze([...new Set(items)]);
}
