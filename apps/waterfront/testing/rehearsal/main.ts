// The real pages over a Teamster in memory: for looking at them, and for measuring many servers.
//   ng build -c rehearsal; node testing/rehearsal/serve.mjs; open http://127.0.0.1:4300/?servers=40
import { provideBrowserGlobalErrorListeners } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, TitleStrategy, withComponentInputBinding } from '@angular/router';
import { App } from '../../src/app/app.ts';
import { Clock, WallClock } from '../../src/app/display/clock.ts';
import { Login } from '../../src/app/login/login.ts';
import { PageTitle } from '../../src/app/page-title.ts';
import { pages } from '../../src/app/pages.ts';
import { Shell } from '../../src/app/shell/shell.ts';
import { networkAlarm } from '../fake-network-desk.ts';
import { wrongLayer } from '../fake-images-desk.ts';
import { Fakes } from '../fakes.ts';
import { playFleet } from './play-fleet.ts';

const parameters = new URLSearchParams(location.search);
const fakes = new Fakes();
playFleet(fakes, {
  servers: Number(parameters.get('servers') ?? sessionStorage.getItem('servers') ?? 40),
  changesPerSecond: Number(parameters.get('changes') ?? 0),
});

// ?alarm shows what a DHCP server of somebody else and a damaged layer look like.
if (parameters.has('alarm')) {
  fakes.network.alarms = [networkAlarm({ bootFile: 'pxelinux.0' })];
  fakes.images.images = { ...fakes.images.images!, bytes: null, issues: [wrongLayer] };
}

bootstrapApplication(App, {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      [
        { path: 'login', component: Login },
        { path: '', component: Shell, children: pages },
      ],
      withComponentInputBinding(),
    ),
    { provide: TitleStrategy, useClass: PageTitle },
    ...fakes.providers(),
    { provide: Clock, useClass: WallClock },
  ],
}).catch((error: unknown) => {
  console.error(error);
});
