import { type Lease, LeasesDesk } from '../src/app/leases/leases-desk.ts';

/** The leases that a test says there are. */
export class FakeLeasesDesk extends LeasesDesk {
  leases: readonly Lease[] = [];

  override read(): Promise<readonly Lease[]> {
    return Promise.resolve(this.leases);
  }
}
