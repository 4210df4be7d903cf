import { type DynamicModule, Module } from '@nestjs/common';
import { Admission } from '../src/admission/admission.ts';
import { JoinTokenDesk } from '../src/admission/join-token-desk.ts';
import { EventLog } from '../src/events/event-log.ts';
import { Fleet } from '../src/fleet/fleet.ts';
import type { FleetNode } from '../src/fleet/fleet-node.ts';
import { Installation } from '../src/graphql/installation.ts';
import { LeaseView } from '../src/leases/lease-view.ts';
import { ImageShelf } from '../src/provisioning/image-shelf.ts';
import { SettingsStore } from '../src/settings/settings-store.ts';
import { NetworkAlarms } from '../src/network-watch/network-alarms.ts';
import { FixedAlarms } from './fixed-alarms.ts';
import { FixedImages } from './fixed-images.ts';
import { FixedFleet } from './fixed-fleet.ts';
import { FixedLeases } from './fixed-leases.ts';
import { MemoryEventLog } from './memory-event-log.ts';
import { MemoryJoinTokens } from './memory-join-tokens.ts';
import { SampleInstallation } from './sample-installation.ts';
import { SampleSettingsStore } from './sample-settings-store.ts';
import { ScriptedAdmission } from './scripted-admission.ts';

/** Everything behind the API, made up. */
@Module({})
export class FakesModule {
  static of(nodes: readonly FleetNode[]): DynamicModule {
    const fleet = new FixedFleet(nodes);
    const providers = [
      { provide: Fleet, useValue: fleet },
      { provide: EventLog, useValue: new MemoryEventLog() },
      { provide: Admission, useValue: new ScriptedAdmission(fleet) },
      { provide: JoinTokenDesk, useValue: new MemoryJoinTokens() },
      { provide: SettingsStore, useValue: new SampleSettingsStore() },
      { provide: LeaseView, useValue: new FixedLeases() },
      { provide: NetworkAlarms, useValue: new FixedAlarms() },
      { provide: ImageShelf, useValue: new FixedImages() },
      { provide: Installation, useValue: new SampleInstallation() },
    ];
    return { module: FakesModule, providers, exports: providers };
  }
}
