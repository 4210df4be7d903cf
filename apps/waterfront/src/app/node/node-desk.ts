import { inject, Injectable } from '@angular/core';
import {
  NodeDetailChangedDocument,
  NodeDetailDocument,
  type NodeDetailQuery,
  type NodeHardwareFragment,
} from '@operos/teamster-api/operations';
import { map, type Observable, retry } from 'rxjs';
import { Teamster } from '../graphql/teamster.ts';

/** All that is known of one server. */
export type NodeDetail = NonNullable<NodeDetailQuery['node']>;

/** What a server is made of, from its last report. */
export type NodeHardware = NodeHardwareFragment;

/** Looks one server up, and tells when it changes. */
export abstract class NodeDesk {
  /** Null when there is no server with this id. */
  abstract read(id: string): Promise<NodeDetail | null>;
  abstract changes(id: string): Observable<unknown>;
}

@Injectable()
export class GraphqlNodeDesk extends NodeDesk {
  private readonly teamster = inject(Teamster);

  override async read(id: string): Promise<NodeDetail | null> {
    return (await this.teamster.ask(NodeDetailDocument, { id })).node;
  }

  override changes(id: string): Observable<unknown> {
    return this.teamster.watch(NodeDetailChangedDocument, { id }).pipe(
      map(({ nodeChanged }) => nodeChanged),
      retry({ delay: 2000 }),
    );
  }
}
