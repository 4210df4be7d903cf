import { type NetworkAlarm, NetworkDesk } from '../src/app/network/network-desk.ts';

/** The alarms that a test says there are. */
export class FakeNetworkDesk extends NetworkDesk {
  alarms: readonly NetworkAlarm[] = [];

  override read(): Promise<readonly NetworkAlarm[]> {
    return Promise.resolve(this.alarms);
  }
}

/** A DHCP server of a stranger, for a test to change. */
export function networkAlarm(differences: Partial<NetworkAlarm> = {}): NetworkAlarm {
  return {
    serverAddress: '192.168.1.1',
    mac: '52:54:00:aa:bb:cc',
    offered: '192.168.1.50',
    bootFile: null,
    firstSeen: '2026-11-23T17:58:00.000Z',
    lastSeen: '2026-11-23T18:00:00.000Z',
    ...differences,
  };
}
