import {
  dynamicRange,
  resolvers,
  timeServers,
  workerGateway,
  type ClusterSettings,
} from '@operos/cluster-model';
import {
  type BootSettings,
  type DhcpModel,
  httpArchitectures,
  parseBootFileName,
  parseBootUrl,
  tftpArchitectures,
} from '@operos/dhcp-config';
import { type BootFile, bootFiles, ipxeScriptUrl } from '@operos/pxe';
import { bootServerUrl } from './boot-server-url.ts';
import { omapiPort, type ProvisioningFacts } from './provisioning-facts.ts';

const LEASE_SECONDS = { default: 43_200, max: 86_400 };

/** What dhcpd is told: machines nobody knows get an address of the small range, approved servers their own. */
export function dhcpModelOf({ settings, hosts, controller }: ProvisioningFacts): DhcpModel {
  const { network, controllerAddress, interface: card, domain } = settings.privateNetwork;
  return {
    network,
    serverAddress: controllerAddress,
    interfaces: [card],
    authoritative: true,
    routers: [workerGateway(settings)],
    dnsServers: resolvers(settings),
    ntpServers: timeServers(settings),
    domainName: domain,
    searchDomains: [domain],
    leaseSeconds: LEASE_SECONDS,
    ranges: [dynamicRange(settings)],
    boot: bootSettings(settings),
    hosts,
    omapi: {
      port: omapiPort,
      keyName: settings.controller.hostname,
      keyAlgorithm: 'hmac-sha256',
      secret: controller.omapiSecret,
    },
  };
}

function bootSettings(settings: ClusterSettings): BootSettings {
  const server = { url: bootServerUrl(settings, 'boot') };
  const files = bootFiles(server);
  return {
    nextServer: settings.privateNetwork.controllerAddress,
    tftp: Object.fromEntries(
      tftpArchitectures.flatMap((architecture) => tftpBoot(architecture, files)),
    ),
    http: Object.fromEntries(
      httpArchitectures.flatMap((architecture) => httpBoot(architecture, files)),
    ),
    ipxeScript: parseBootUrl(ipxeScriptUrl(server)) ?? null,
  };
}

function tftpBoot(architecture: string, files: readonly BootFile[]) {
  const found = files.find((each) => each.architecture === architecture);
  const file = parseBootFileName(found?.filename ?? '');
  if (file === undefined) return [];
  const pathPrefix = parseBootUrl(found?.pathPrefix ?? '');
  return [[architecture, { file, ...(pathPrefix === undefined ? {} : { pathPrefix }) }] as const];
}

function httpBoot(architecture: string, files: readonly BootFile[]) {
  const url = parseBootUrl(
    files.find((each) => each.architecture === architecture)?.filename ?? '',
  );
  return url === undefined ? [] : [[architecture, url] as const];
}
