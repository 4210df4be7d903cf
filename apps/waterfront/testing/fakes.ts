import type { Provider } from '@angular/core';
import { AboutDesk } from '../src/app/about/about-desk.ts';
import { ImagesDesk } from '../src/app/about/images-desk.ts';
import { AccessDesk } from '../src/app/access/access-desk.ts';
import { EnrolmentWindow } from '../src/app/approval/enrolment-window.ts';
import { WaitingDesk } from '../src/app/approval/waiting-desk.ts';
import { Clock } from '../src/app/display/clock.ts';
import { Dialogs } from '../src/app/display/dialogs.ts';
import { EventsFeed } from '../src/app/events/events-feed.ts';
import { LiveConnection } from '../src/app/graphql/live-connection.ts';
import { LeasesDesk } from '../src/app/leases/leases-desk.ts';
import { NetworkDesk } from '../src/app/network/network-desk.ts';
import { NodeActions } from '../src/app/node/node-actions.ts';
import { NodeDesk } from '../src/app/node/node-desk.ts';
import { NodesFeed } from '../src/app/nodes/nodes-feed.ts';
import { Session } from '../src/app/session/session.ts';
import { SettingsDesk } from '../src/app/settings/settings-desk.ts';
import { FakeAboutDesk } from './fake-about-desk.ts';
import { FakeAccessDesk } from './fake-access-desk.ts';
import { FakeEnrolmentWindow } from './fake-enrolment-window.ts';
import { FakeEventsFeed } from './fake-events-feed.ts';
import { FakeImagesDesk } from './fake-images-desk.ts';
import { FakeLeasesDesk } from './fake-leases-desk.ts';
import { FakeLiveConnection } from './fake-live-connection.ts';
import { FakeNetworkDesk } from './fake-network-desk.ts';
import { FakeNodeActions } from './fake-node-actions.ts';
import { FakeNodeDesk } from './fake-node-desk.ts';
import { FakeNodesFeed } from './fake-nodes-feed.ts';
import { FakeSession } from './fake-session.ts';
import { FakeSettingsDesk } from './fake-settings-desk.ts';
import { FakeWaitingDesk } from './fake-waiting-desk.ts';
import { FixedClock } from './fixed-clock.ts';

/** A whole Teamster in memory: everything that a page may ask for, ready to be told what to answer. */
export class Fakes {
  readonly session = new FakeSession();
  readonly clock = new FixedClock();
  readonly live = new FakeLiveConnection();
  readonly about = new FakeAboutDesk();
  readonly access = new FakeAccessDesk();
  readonly window = new FakeEnrolmentWindow();
  readonly events = new FakeEventsFeed();
  readonly images = new FakeImagesDesk();
  readonly leases = new FakeLeasesDesk();
  readonly actions = new FakeNodeActions();
  readonly network = new FakeNetworkDesk();
  readonly nodeDesk = new FakeNodeDesk();
  readonly nodes = new FakeNodesFeed();
  readonly settings = new FakeSettingsDesk();
  readonly waiting = new FakeWaitingDesk();

  providers(): Provider[] {
    return [
      Dialogs,
      { provide: Session, useValue: this.session },
      { provide: Clock, useValue: this.clock },
      { provide: LiveConnection, useValue: this.live },
      { provide: AboutDesk, useValue: this.about },
      { provide: AccessDesk, useValue: this.access },
      { provide: EnrolmentWindow, useValue: this.window },
      { provide: EventsFeed, useValue: this.events },
      { provide: ImagesDesk, useValue: this.images },
      { provide: LeasesDesk, useValue: this.leases },
      { provide: NetworkDesk, useValue: this.network },
      { provide: NodeActions, useValue: this.actions },
      { provide: NodeDesk, useValue: this.nodeDesk },
      { provide: NodesFeed, useValue: this.nodes },
      { provide: SettingsDesk, useValue: this.settings },
      { provide: WaitingDesk, useValue: this.waiting },
    ];
  }
}
