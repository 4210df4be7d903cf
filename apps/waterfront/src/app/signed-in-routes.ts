import type { Routes } from '@angular/router';
import { AboutDesk, GraphqlAboutDesk } from './about/about-desk.ts';
import { GraphqlImagesDesk, ImagesDesk } from './about/images-desk.ts';
import { AccessDesk, GraphqlAccessDesk } from './access/access-desk.ts';
import { EnrolmentWindow, GraphqlEnrolmentWindow } from './approval/enrolment-window.ts';
import { GraphqlWaitingDesk, WaitingDesk } from './approval/waiting-desk.ts';
import { Clock, WallClock } from './display/clock.ts';
import { Dialogs } from './display/dialogs.ts';
import { EventsFeed, GraphqlEventsFeed } from './events/events-feed.ts';
import { provideGraphql } from './graphql/provide-graphql.ts';
import { GraphqlLeasesDesk, LeasesDesk } from './leases/leases-desk.ts';
import { GraphqlNetworkDesk, NetworkDesk } from './network/network-desk.ts';
import { GraphqlNodeActions, NodeActions } from './node/node-actions.ts';
import { GraphqlNodeDesk, NodeDesk } from './node/node-desk.ts';
import { GraphqlNodesFeed } from './nodes/graphql-nodes-feed.ts';
import { NodesFeed } from './nodes/nodes-feed.ts';
import { pages } from './pages.ts';
import { GraphqlSettingsDesk, SettingsDesk } from './settings/settings-desk.ts';
import { Shell } from './shell/shell.ts';

export const signedInRoutes: Routes = [
  {
    path: '',
    component: Shell,
    children: pages,
    providers: [
      Dialogs,
      provideGraphql(),
      { provide: Clock, useClass: WallClock },
      { provide: AboutDesk, useClass: GraphqlAboutDesk },
      { provide: AccessDesk, useClass: GraphqlAccessDesk },
      { provide: EnrolmentWindow, useClass: GraphqlEnrolmentWindow },
      { provide: EventsFeed, useClass: GraphqlEventsFeed },
      { provide: ImagesDesk, useClass: GraphqlImagesDesk },
      { provide: LeasesDesk, useClass: GraphqlLeasesDesk },
      { provide: NetworkDesk, useClass: GraphqlNetworkDesk },
      { provide: NodeActions, useClass: GraphqlNodeActions },
      { provide: NodeDesk, useClass: GraphqlNodeDesk },
      { provide: NodesFeed, useClass: GraphqlNodesFeed },
      { provide: SettingsDesk, useClass: GraphqlSettingsDesk },
      { provide: WaitingDesk, useClass: GraphqlWaitingDesk },
    ],
  },
];
