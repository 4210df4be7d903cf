import type { InterfaceInfo } from '@operos/hw-inventory';

/** Whether there is a cable, and how fast it is: `1000 Mb/s`, `10 Gb/s`, `no cable`. */
export function linkWords({ link, speedMbps }: InterfaceInfo): string {
  if (link === null) return 'link not known yet';
  if (!link) return 'no cable';
  if (speedMbps === null) return 'link';
  return speedMbps >= 10_000 ? `${speedMbps / 1000} Gb/s` : `${speedMbps} Mb/s`;
}

/** What card it is, and the switch at the other end where that tells. */
export function cardWords({ vendor, product, driver, neighbour }: InterfaceInfo): string {
  const card = [vendor, product].filter(Boolean).join(' ');
  const name = card === '' ? (driver ?? '') : card;
  if (neighbour === null) return name;
  const port = `${neighbour.systemName ?? neighbour.chassisId} ${neighbour.portId}`;
  return name === '' ? `at ${port}` : `${name}, at ${port}`;
}
