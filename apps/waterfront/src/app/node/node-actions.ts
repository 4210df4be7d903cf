import { inject, Injectable } from '@angular/core';
import {
  ApproveNodeDocument,
  RejectNodeDocument,
  RenameNodeDocument,
  ReplaceNodeDocument,
  RetireNodeDocument,
} from '@operos/teamster-api/operations';
import { type Outcome, outcomeOf } from '../graphql/outcome.ts';
import { Teamster } from '../graphql/teamster.ts';
import type { NodeRow } from '../nodes/nodes-feed.ts';

type NodeOutcome = Promise<Outcome<{ readonly node: NodeRow }>>;

/** What a person may do to a server. */
export abstract class NodeActions {
  abstract approve(id: string): NodeOutcome;
  abstract replace(id: string, replaces: string): NodeOutcome;
  abstract reject(id: string, reason: string): NodeOutcome;
  abstract rename(id: string, name: string): NodeOutcome;
  abstract retire(id: string): NodeOutcome;
}

@Injectable()
export class GraphqlNodeActions extends NodeActions {
  private readonly teamster = inject(Teamster);

  override async approve(id: string): NodeOutcome {
    return outcomeOf((await this.teamster.change(ApproveNodeDocument, { id })).approveNode);
  }

  override async replace(id: string, replaces: string): NodeOutcome {
    const variables = { id, replaces };
    return outcomeOf((await this.teamster.change(ReplaceNodeDocument, variables)).replaceNode);
  }

  override async reject(id: string, reason: string): NodeOutcome {
    return outcomeOf((await this.teamster.change(RejectNodeDocument, { id, reason })).rejectNode);
  }

  override async rename(id: string, name: string): NodeOutcome {
    return outcomeOf((await this.teamster.change(RenameNodeDocument, { id, name })).renameNode);
  }

  override async retire(id: string): NodeOutcome {
    return outcomeOf((await this.teamster.change(RetireNodeDocument, { id })).retireNode);
  }
}
