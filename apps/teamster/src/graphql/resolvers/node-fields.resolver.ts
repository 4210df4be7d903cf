import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Event, Hardware, NodeEventsArgs } from '@operos/teamster-api/resolvers';
import { EventLog } from '../../events/event-log.ts';
import { Fleet } from '../../fleet/fleet.ts';
import type { Connection } from '../paging/connection.ts';
import { eventConnection } from '../paging/event-connection.ts';
import { hardwareView } from '../views/hardware-view.ts';
import type { NodeView } from '../views/node-view.ts';
import { NodeViews } from '../views/node-views.ts';

/** What a server is asked beyond what the fleet holds in memory. Parameters carry no decorators: Nest then calls them directly. */
@Resolver('Node')
export class NodeFieldsResolver {
  constructor(
    private readonly fleet: Fleet,
    private readonly log: EventLog,
    private readonly views: NodeViews,
  ) {}

  @ResolveField('hardware')
  async hardware({ source }: NodeView): Promise<Hardware | null> {
    const report = await this.fleet.reportOf(source.id);
    return report && hardwareView(report, source.reportedAt ?? source.firstSeen);
  }

  @ResolveField('events')
  events({ id }: NodeView, args: NodeEventsArgs): Promise<Connection<Event>> {
    return eventConnection(this.log, { nodeId: id }, args);
  }

  @ResolveField('conflictsWith')
  conflictsWith({ source }: NodeView): NodeView | null {
    const other = source.conflictsWith === null ? undefined : this.fleet.get(source.conflictsWith);
    return other === undefined ? null : this.views.one(other);
  }
}
