export type Protocol = 'tcp' | 'udp';

/** A port that a scan says something of. */
export interface ScannedPort {
  readonly protocol: Protocol;
  readonly port: number;
  /** In nmap's words: `open`, `closed`, `filtered`, `open|filtered`. */
  readonly state: string;
}

/** Reads what `nmap -oG -` prints of one machine; of the state that most ports share it lists none. */
export function parseNmap(printed: string): readonly ScannedPort[] {
  const lists = [...printed.matchAll(/\tPorts: ([^\t\n]*)/g)].map(([, list = '']) => list);
  return lists.flatMap((list) =>
    [...list.matchAll(/([0-9]+)\/([a-z|]+)\/(tcp|udp)\//g)].map(
      ([, port, state = '', protocol]) => ({
        ...{ protocol: protocol as Protocol, port: Number(port), state },
      }),
    ),
  );
}

/** Whether it said that it is at an end, and that the machine is there. */
export function isWholeScan(printed: string): boolean {
  return /# Nmap done at .* -- 1 IP address \(1 host up\)/.test(printed);
}
