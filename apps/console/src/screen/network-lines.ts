import { line, type Line } from '@operos/terminal-ui';
import type { SiteStatus } from '@operos/teamster-api';
import type { WiredInterface } from '../state/machine-state.ts';

const MOST = 6; // interfaces; a server with more has its cluster's in the first of them

/** One line for each wired interface, those with an address first; on a controller with the network it belongs to. */
export function networkLines(
  interfaces: readonly WiredInterface[],
  site: SiteStatus | undefined,
): Line[] {
  if (interfaces.length === 0) return [line('No wired interface found.', 'bad')];
  const sorted = [...interfaces].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  const rest = sorted.length - MOST;
  return [
    ...sorted.slice(0, MOST).map((one) => interfaceLine(one, sideOf(one, site))),
    ...(rest > 0 ? [line(`and ${rest} more`)] : []),
  ];
}

function rank({ addresses, link }: WiredInterface): number {
  if (addresses.length > 0) return 0;
  return link === 'up' ? 1 : 2;
}

function sideOf({ name, mac }: WiredInterface, site: SiteStatus | undefined): string {
  if (name === site?.privateInterface) return 'private';
  return name === site?.publicInterface ? 'public' : mac;
}

function interfaceLine({ name, link, speed, addresses }: WiredInterface, side: string): Line {
  const shownLink = link === 'up' && speed !== undefined ? `up, ${speedText(speed)}` : link;
  const parts = [name.padEnd(10), (addresses[0] ?? 'no address').padEnd(19), shownLink.padEnd(14)];
  const style = link === 'up' && addresses.length > 0 ? 'plain' : 'warning';
  return line(`${parts.join(' ')} ${side}`, style);
}

function speedText(megabits: number): string {
  return megabits >= 1000 ? `${megabits / 1000} Gb/s` : `${megabits} Mb/s`;
}
