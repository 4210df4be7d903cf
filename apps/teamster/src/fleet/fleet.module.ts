import { Global, Module } from '@nestjs/common';
import { Fleet } from './fleet.ts';
import { FleetStore } from './fleet-store.ts';
import { ForgottenMachines } from './forgotten-machines.ts';
import { LiveFleet } from './live-fleet.ts';
import { PulseBook } from './pulse-book.ts';

/** The servers of the cluster. */
@Global()
@Module({
  providers: [
    LiveFleet,
    FleetStore,
    PulseBook,
    ForgottenMachines,
    { provide: Fleet, useExisting: LiveFleet },
  ],
  exports: [LiveFleet, FleetStore, PulseBook, ForgottenMachines, Fleet],
})
export class FleetModule {}
