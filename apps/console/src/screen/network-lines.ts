import { line, type Line } from '@operos/terminal-ui';
import type { WiredInterface } from '../state/machine-state.ts';

const MOST = 6; // interfaces; a server with more has its cluster's in the first of them

/** One line for each wired interface, those with an address first. */
export function networkLines(interfaces: readonly WiredInterface[]): Line[] {
  if (interfaces.length === 0) return [line('No wired interface found.', 'bad')];
  const sorted = [...interfaces].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  const rest = sorted.length - MOST;
  return [
    ...sorted.slice(0, MOST).map(interfaceLine),
    ...(rest > 0 ? [line(`and ${rest} more`)] : []),
  ];
}

function rank({ addresses, link }: WiredInterface): number {
  if (addresses.length > 0) return 0;
  return link === 'up' ? 1 : 2;
}

function interfaceLine({ name, mac, link, speed, addresses }: WiredInterface): Line {
  const shownLink = link === 'up' && speed !== undefined ? `up, ${speedText(speed)}` : link;
  const parts = [name.padEnd(10), (addresses[0] ?? 'no address').padEnd(19), shownLink.padEnd(14)];
  const style = link === 'up' && addresses.length > 0 ? 'plain' : 'warning';
  return line(`${parts.join(' ')} ${mac}`, style);
}

function speedText(megabits: number): string {
  return megabits >= 1000 ? `${megabits / 1000} Gb/s` : `${megabits} Mb/s`;
}
