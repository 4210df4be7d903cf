/** A DHCP server that is measured, with perfdhcp at the other end of its wire. */
export interface ServerOnWire {
  readonly pid: number;
  /** The namespace that it runs in. */
  readonly server: string;
  /** The namespace that perfdhcp runs in; it has the relay's address. */
  readonly client: string;
  stop(): Promise<void>;
}

/** Where the server stands. */
export const serverAddress = { address: '10.0.0.1', prefixLength: 8 } as const;

/** Where perfdhcp stands, which speaks as a relay. */
export const relayAddress = '10.0.0.2';
