import { Global, Module } from '@nestjs/common';
import { LeaseFile } from '../leases/lease-file.ts';
import { LeaseView } from '../leases/lease-view.ts';
import { ControllerFiles } from '../settings/controller-files.ts';
import { SettingsKeeper } from '../settings/settings-keeper.ts';
import { SettingsStore } from '../settings/settings-store.ts';
import { BootSightings } from './boot-sightings.ts';
import { ImageShelf } from './image-shelf.ts';
import { ImageWatch } from './image-watch.ts';
import { Provisioner } from './provisioner.ts';
import { Reconciler } from './reconciler.ts';
import { WireWatch } from './wire-watch.ts';

/** Settings, the files that follow from them, and what the daemons see of machines that boot. */
@Global()
@Module({
  providers: [
    { provide: ControllerFiles, useClass: Provisioner },
    SettingsKeeper,
    { provide: SettingsStore, useExisting: SettingsKeeper },
    { provide: LeaseView, useClass: LeaseFile },
    Reconciler,
    BootSightings,
    WireWatch,
    ImageWatch,
    { provide: ImageShelf, useExisting: ImageWatch },
  ],
  exports: [SettingsStore, LeaseView, Reconciler, ImageShelf],
})
export class ProvisioningModule {}
