import { inject, Injectable } from '@angular/core';
import {
  WaitingMachinesDocument,
  type WaitingMachinesQuery,
} from '@operos/teamster-api/operations';
import { Teamster } from '../graphql/teamster.ts';

/** A machine that waits, with everything that helps to decide. */
export type WaitingMachine = WaitingMachinesQuery['nodes']['edges'][number]['node'];

/** One side of a comparison. */
export type Machine = NonNullable<WaitingMachine['conflictsWith']>;

/** The machines that wait for a person. */
export abstract class WaitingDesk {
  abstract read(): Promise<readonly WaitingMachine[]>;
}

const PAGE = 200;

@Injectable()
export class GraphqlWaitingDesk extends WaitingDesk {
  private readonly teamster = inject(Teamster);

  override read(): Promise<readonly WaitingMachine[]> {
    return this.readFrom(null);
  }

  private async readFrom(after: string | null): Promise<readonly WaitingMachine[]> {
    const { nodes } = await this.teamster.ask(WaitingMachinesDocument, { first: PAGE, after });
    const here = nodes.edges.map((edge) => edge.node);
    if (!nodes.pageInfo.hasNextPage) return here;
    return [...here, ...(await this.readFrom(nodes.pageInfo.endCursor))];
  }
}
