import { parseDisplayText } from '@operos/cluster-model';
import { Query, Resolver } from '@nestjs/graphql';
import type { NetworkAlarm } from '@operos/teamster-api/resolvers';
import type { ForeignServer } from '../../network-watch/foreign-servers.ts';
import { NetworkAlarms } from '../../network-watch/network-alarms.ts';
import { timestamp } from '../views/timestamp.ts';

const LONGEST_FILE = 128; // the field of the packet
const NO_ADDRESS = '0.0.0.0';

/** What is wrong on the private network now. */
@Resolver()
export class NetworkAlarmsResolver {
  constructor(private readonly alarms: NetworkAlarms) {}

  @Query('networkAlarms')
  networkAlarms(): NetworkAlarm[] {
    return this.alarms.foreignServers().map(shown);
  }
}

function shown({ server, sender, offered, firstSeen, lastSeen }: ForeignServer): NetworkAlarm {
  return {
    serverAddress: server,
    mac: sender,
    offered: offered.offered === NO_ADDRESS ? null : offered.offered,
    bootFile: parseDisplayText(offered.bootFile, LONGEST_FILE) ?? null,
    firstSeen: timestamp(firstSeen),
    lastSeen: timestamp(lastSeen),
  };
}
