/** Where each field starts, in bytes (RFC 2131 §2, figure 1). */
export const FIELD = {
  op: 0,
  hardwareType: 1,
  hardwareLength: 2,
  hops: 3,
  transactionId: 4,
  seconds: 8,
  flags: 10,
  clientAddress: 12,
  yourAddress: 16,
  nextServer: 20,
  relayAddress: 24,
  mac: 28,
  serverName: 44,
  bootFile: 108,
  cookie: 236,
  options: 240,
} as const;

/** 99, 130, 83, 99: what tells DHCP from plain BOOTP (RFC 2131 §3). */
export const MAGIC_COOKIE = 0x63825363;

/** BOOTP's packet of 300 bytes (RFC 951 §3), below which some relays drop. */
export const SMALLEST_PACKET = 300;
