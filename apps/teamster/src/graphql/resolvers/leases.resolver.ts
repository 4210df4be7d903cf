import { Query, Resolver } from '@nestjs/graphql';
import type { Lease } from '@operos/teamster-api/resolvers';
import { Fleet } from '../../fleet/fleet.ts';
import { LeaseView } from '../../leases/lease-view.ts';
import { optionalTimestamp } from '../views/timestamp.ts';

/** Who holds which address. */
@Resolver()
export class LeasesResolver {
  constructor(
    private readonly held: LeaseView,
    private readonly fleet: Fleet,
  ) {}

  @Query('leases')
  leases(): Lease[] {
    const nodeOfMac = new Map<string | null, string>(
      this.fleet.all().map(({ mac, id }) => [mac, id]),
    );
    return this.held.all().map((lease) => ({
      ...lease,
      starts: optionalTimestamp(lease.starts),
      ends: optionalTimestamp(lease.ends),
      nodeId: nodeOfMac.get(lease.mac) ?? null,
    }));
  }
}
