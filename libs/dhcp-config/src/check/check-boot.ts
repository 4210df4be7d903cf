import type { Ipv4Address, Issue } from '@operos/cluster-model';
import { networkContains, parseIpv4Address } from '@operos/cluster-model';
import type { BootUrl } from '../boot-url.ts';
import { bootUrlHost, parseBootUrl } from '../boot-url.ts';
import { httpArchitectures, tftpArchitectures } from '../client-architecture.ts';
import type { BootSettings, DhcpModel } from '../dhcp-model.ts';
import { dhcpError, dhcpWarning } from './dhcp-issue.ts';
import { checkPlaceInNetwork } from './place-in-network.ts';

interface PlacedUrl {
  readonly path: string;
  readonly url: BootUrl;
}

/** Judges what machines are told to load: something for every x86 server, from a place they can reach. */
export function checkBoot(model: DhcpModel): Issue[] {
  const { boot } = model;
  if (boot === null) return [];
  return [
    ...checkNextServer(model, boot.nextServer),
    ...missingLoaders(boot),
    ...missingHttpUrl(boot),
    ...bootUrls(model, boot).flatMap((placed) => checkUrlHost(model, placed)),
  ];
}

function checkNextServer(model: DhcpModel, address: Ipv4Address): Issue[] {
  const path = 'boot.nextServer';
  if (networkContains(model.network, address))
    return checkPlaceInNetwork(model.network, { path, address, what: 'the boot server' });
  return model.routers.length > 0 ? [] : [unreachable(path, address)];
}

function unreachable(path: string, host: string): Issue {
  return dhcpError({
    path,
    code: 'dhcp-boot-server-unreachable',
    message: `Expected a boot server that machines can reach, got ${host} outside the network and no router`,
    remedy: 'Serve boot files from an address of the private network, or name its router.',
  });
}

function missingLoaders(boot: BootSettings): Issue[] {
  return (['bios', 'uefi-x64'] as const)
    .filter((architecture) => boot.tftp[architecture] === undefined)
    .map((architecture) =>
      dhcpError({
        path: `boot.tftp.${architecture}`,
        code: 'dhcp-boot-file-missing',
        message: `Expected a loader for ${architecture}, got none: such servers get an address and then hang`,
        remedy: 'Name the loader that TFTP serves for it.',
      }),
    );
}

function missingHttpUrl(boot: BootSettings): Issue[] {
  if (boot.http['http-x64'] !== undefined) return [];
  return [
    dhcpWarning({
      path: 'boot.http.http-x64',
      code: 'dhcp-boot-file-missing',
      message: 'Expected a URL for UEFI HTTP boot, got none: servers set to HTTP boot hang',
      remedy: 'Name the URL of an EFI program, or set the servers to PXE.',
    }),
  ];
}

function bootUrls({ hosts }: DhcpModel, boot: BootSettings): PlacedUrl[] {
  const texts = [
    ...tftpArchitectures.map((name) => ({
      path: `boot.tftp.${name}.pathPrefix`,
      text: boot.tftp[name]?.pathPrefix,
    })),
    ...httpArchitectures.map((name) => ({ path: `boot.http.${name}`, text: boot.http[name] })),
    { path: 'boot.ipxeScript', text: boot.ipxeScript ?? undefined },
    ...hosts.map((host, index) => ({ path: `hosts[${index}].bootFile`, text: host.bootFile })),
  ];
  return texts.flatMap(({ path, text }) => {
    const url = text === undefined ? undefined : parseBootUrl(text);
    return url === undefined ? [] : [{ path, url }];
  });
}

function checkUrlHost(model: DhcpModel, { path, url }: PlacedUrl): Issue[] {
  const host = bootUrlHost(url);
  const address = parseIpv4Address(host);
  if (address === undefined) return model.dnsServers.length > 0 ? [] : [unresolvable(path, host)];
  const local = networkContains(model.network, address);
  return local || model.routers.length > 0 ? [] : [unreachable(path, host)];
}

function unresolvable(path: string, host: string): Issue {
  return dhcpError({
    path,
    code: 'dhcp-boot-name-unresolvable',
    message: `Expected an address, or a DNS server to look ${host} up, got neither`,
    remedy: 'Write the address of the boot server into the URL.',
  });
}
