import { Global, Module } from '@nestjs/common';
import { Fleet } from './fleet.ts';
import { FleetStore } from './fleet-store.ts';
import { LiveFleet } from './live-fleet.ts';

/** The servers of the cluster. */
@Global()
@Module({
  providers: [LiveFleet, FleetStore, { provide: Fleet, useExisting: LiveFleet }],
  exports: [LiveFleet, FleetStore, Fleet],
})
export class FleetModule {}
