import type { ForeignServer } from './foreign-servers.ts';

/** What is wrong on the private network now. */
export abstract class NetworkAlarms {
  /** DHCP servers that are not this controller's. */
  abstract foreignServers(): readonly ForeignServer[];
}
