import { type LeaseRow, LeaseView } from '../src/leases/lease-view.ts';
import { sampleStart } from './sample-nodes.ts';

/** Two leases: one of a server of the sample rack, one of a stranger. */
export class FixedLeases extends LeaseView {
  override all(): readonly LeaseRow[] {
    return [
      lease('10.0.0.1', '52:54:00:00:00:01', 'worker-00001'),
      lease('10.0.0.9', '52:54:00:ff:ff:ff', null),
    ];
  }
}

function lease(address: string, mac: string, hostname: string | null): LeaseRow {
  const starts = sampleStart - 1000;
  return { address, mac, hostname, state: 'active', starts, ends: sampleStart + 599_000 };
}
