import { Global, Module } from '@nestjs/common';
import { DhcpWire } from './dhcp-wire.ts';
import { NetworkAlarms } from './network-alarms.ts';
import { NetworkWatch } from './network-watch.ts';
import { TcpdumpWire } from './tcpdump-wire.ts';

/** What others do on the private network that only the controller should do. */
@Global()
@Module({
  providers: [
    { provide: DhcpWire, useClass: TcpdumpWire },
    NetworkWatch,
    { provide: NetworkAlarms, useExisting: NetworkWatch },
  ],
  exports: [NetworkAlarms],
})
export class NetworkWatchModule {}
