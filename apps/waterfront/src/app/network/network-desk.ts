import { inject, Injectable } from '@angular/core';
import { NetworkAlarmsDocument, type NetworkAlarmsQuery } from '@operos/teamster-api/operations';
import { Teamster } from '../graphql/teamster.ts';

/** A DHCP server on the private network that is not the controller. */
export type NetworkAlarm = NetworkAlarmsQuery['networkAlarms'][number];

/** What is wrong on the private network. */
export abstract class NetworkDesk {
  abstract read(): Promise<readonly NetworkAlarm[]>;
}

@Injectable()
export class GraphqlNetworkDesk extends NetworkDesk {
  private readonly teamster = inject(Teamster);

  override async read(): Promise<readonly NetworkAlarm[]> {
    return (await this.teamster.ask(NetworkAlarmsDocument, {})).networkAlarms;
  }
}
