import type { BootUrl } from '../kernel-line/boot-url.ts';
import type { BootPath } from './boot-path.ts';
import { bootPath } from './boot-path.ts';
import type { ClientArchitecture } from './client-architecture.ts';
import { clientArchitectures } from './client-architecture.ts';

/** Which loader a firmware is sent: SYSLINUX with its menu, or iPXE with its script. */
export type LoaderFamily = 'syslinux' | 'ipxe';

/** What the boot server offers, beside what Debian's packages hold. */
export interface BootServer {
  /** The URL under which nginx serves the boot tree. */
  readonly url: BootUrl;
  readonly biosLoader?: LoaderFamily;
  readonly uefiLoader?: LoaderFamily;
  /** A loader for arm64 that the site brings itself: Debian packages none for another architecture than its own. */
  readonly arm64Loader?: BootPath;
}

/** What one kind of firmware is told to load. */
export interface BootFile {
  readonly architecture: ClientArchitecture;
  /** The values of DHCP option 93 it answers to. */
  readonly codes: readonly number[];
  readonly transport: 'tftp' | 'http';
  /** Where the file lies in the boot tree, whichever way it travels. */
  readonly path: BootPath;
  /** DHCP's `filename`: the path for TFTP, the whole URL for HTTPClient. */
  readonly filename: BootPath | `${BootUrl}${BootPath}`;
  /** DHCP option 210, so that everything after the loader comes over HTTP; only SYSLINUX knows it. */
  readonly pathPrefix?: BootUrl;
}

/** The script iPXE is sent when it asks again with the user class `iPXE` (DHCP option 77). */
export const ipxeScript: BootPath = bootPath('boot.ipxe');

const SYSLINUX_LOADERS: Partial<Record<ClientArchitecture, string>> = {
  bios: 'bios/lpxelinux.0', // the "l" speaks HTTP, so only this file travels over slow TFTP
  'uefi-ia32': 'efi32/syslinux.efi',
  'uefi-x64': 'efi64/syslinux.efi',
};

const IPXE_LOADERS: Partial<Record<ClientArchitecture, string>> = {
  bios: 'ipxe/undionly.kpxe', // drives the card through the firmware's own UNDI
  'uefi-x64': 'ipxe/snponly.efi',
  'http-x64': 'ipxe/snponly.efi', // SYSLINUX needs PXE services, which HTTP boot does not start
};

/** Every boot file DHCP may name, one for each architecture we can serve; an architecture left out gets no answer. */
export function bootFiles(server: BootServer): readonly BootFile[] {
  return clientArchitectures.flatMap(({ name, codes }) => {
    const path = loaderOf(name, server);
    return path === undefined ? [] : [bootFile(server, { architecture: name, codes, path })];
  });
}

/** The URL of {@link ipxeScript} on this server. */
export function ipxeScriptUrl(server: BootServer): `${BootUrl}${BootPath}` {
  return `${server.url}${ipxeScript}`;
}

function loaderOf(architecture: ClientArchitecture, server: BootServer): BootPath | undefined {
  if (architecture.endsWith('arm64')) return server.arm64Loader;
  const wanted = architecture === 'bios' ? server.biosLoader : server.uefiLoader;
  const syslinux = wanted === 'ipxe' ? undefined : SYSLINUX_LOADERS[architecture];
  const path = syslinux ?? IPXE_LOADERS[architecture] ?? SYSLINUX_LOADERS[architecture];
  return path === undefined ? undefined : bootPath(path);
}

function bootFile(
  server: BootServer,
  known: Pick<BootFile, 'architecture' | 'codes' | 'path'>,
): BootFile {
  if (known.architecture.startsWith('http'))
    return { ...known, transport: 'http', filename: `${server.url}${known.path}` };
  const folder = known.path.slice(0, known.path.lastIndexOf('/') + 1);
  const isSyslinux = Object.values(SYSLINUX_LOADERS).includes(known.path);
  return {
    ...known,
    transport: 'tftp',
    filename: known.path,
    ...(isSyslinux ? { pathPrefix: `${server.url}${folder}` as BootUrl } : {}),
  };
}
