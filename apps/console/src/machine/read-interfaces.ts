import { existsSync, readdirSync } from 'node:fs';
import type { NetworkInterfaceInfo } from 'node:os';
import { join } from 'node:path';
import type { WiredInterface } from '../state/machine-state.ts';
import { fileText } from './file-text.ts';

/** The addresses of each interface, as os.networkInterfaces() gives them. */
export type Addresses = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

const ETHERNET = '1'; // ARPHRD_ETHER

/** The Ethernet ports of the machine; what containers and bridges make in software is left out. */
export function readInterfaces(root: string, addresses: Addresses): WiredInterface[] {
  const folder = join(root, 'sys/class/net');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((name) => isWired(join(folder, name)))
    .map((name) => ({ name, ...linkOf(join(folder, name)), addresses: shown(addresses[name]) }));
}

function isWired(at: string): boolean {
  const isCard = existsSync(join(at, 'device')) && !existsSync(join(at, 'wireless'));
  return isCard && fileText(join(at, 'type'))?.trim() === ETHERNET;
}

function linkOf(at: string): Pick<WiredInterface, 'mac' | 'link' | 'speed'> {
  const told = (name: string) => fileText(join(at, name))?.trim();
  const speed = Number(told('speed') ?? -1); // -1: unknown; unreadable without a link
  const carrier = told('carrier'); // unreadable while the interface is switched off
  const link = carrier === '1' ? 'up' : carrier === '0' ? 'no cable' : 'off';
  return { mac: told('address') ?? '', link, speed: speed > 0 ? speed : undefined };
}

function shown(infos: readonly NetworkInterfaceInfo[] = []): string[] {
  const isLasting = (info: NetworkInterfaceInfo) => info.family === 'IPv4' || info.scopeid === 0;
  return infos.filter(isLasting).map(({ address, cidr }) => cidr ?? address);
}
