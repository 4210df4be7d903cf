import { inject, Injectable } from '@angular/core';
import { LeaseLinesDocument, type LeaseLinesQuery } from '@operos/teamster-api/operations';
import { Teamster } from '../graphql/teamster.ts';

/** An address that the DHCP server has lent. */
export type Lease = LeaseLinesQuery['leases'][number];

/** The address leases of the private network. */
export abstract class LeasesDesk {
  abstract read(): Promise<readonly Lease[]>;
}

@Injectable()
export class GraphqlLeasesDesk extends LeasesDesk {
  private readonly teamster = inject(Teamster);

  override async read(): Promise<readonly Lease[]> {
    return (await this.teamster.ask(LeaseLinesDocument, {})).leases;
  }
}
