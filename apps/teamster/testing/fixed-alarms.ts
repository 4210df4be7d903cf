import type { Ipv4Address, MacAddress } from '@operos/cluster-model';
import type { ForeignServer } from '../src/network-watch/foreign-servers.ts';
import { NetworkAlarms } from '../src/network-watch/network-alarms.ts';
import { sampleStart } from './sample-nodes.ts';

/** One DHCP server of a stranger, with a boot file that no screen should get. */
export class FixedAlarms extends NetworkAlarms {
  override foreignServers(): readonly ForeignServer[] {
    return [
      {
        server: '192.168.1.1' as Ipv4Address,
        sender: '52:54:00:aa:bb:cc' as MacAddress,
        offered: { offered: '192.168.1.50' as Ipv4Address, bootFile: 'evil\u001b[31m.0' },
        firstSeen: sampleStart - 1000,
        lastSeen: sampleStart,
      },
    ];
  }
}
