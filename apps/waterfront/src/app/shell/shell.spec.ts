import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Fakes } from '../../../testing/fakes.ts';
import { eventLine } from '../../../testing/event-line.ts';
import { networkAlarm } from '../../../testing/fake-network-desk.ts';
import { nodeRow } from '../../../testing/node-row.ts';
import { pages } from '../pages.ts';
import { Shell } from './shell.ts';
import { ShellHarness } from './shell.harness.ts';

async function open(fakes = new Fakes()) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [{ path: '', component: Shell, children: pages, providers: fakes.providers() }],
        withComponentInputBinding(),
      ),
    ],
  });
  const { fixture } = await RouterTestingHarness.create('/about');
  const loader = TestbedHarnessEnvironment.documentRootLoader(fixture);
  return {
    fakes,
    loader,
    shell: await loader.getHarness(ShellHarness),
    router: TestBed.inject(Router),
  };
}

describe('Shell', () => {
  it('leads to every page, and says how many machines wait', async () => {
    const { shell, fakes } = await open();
    fakes.nodes.rows.set([nodeRow({ id: '1', phase: 'Pending' }), nodeRow({ id: '2' })]);
    expect(await shell.getPages()).toEqual([
      'Overview',
      'Servers',
      'Approvals 1 waiting',
      'Events',
      'Leases',
      'Settings',
      'Access',
      'About',
    ]);
    expect(await shell.getCurrentPage()).toBe('About');
  });

  it('hides from others what only admins may see', async () => {
    const fakes = new Fakes();
    fakes.session.viewer.set({ name: 'grace', role: 'VIEWER' });
    const { shell } = await open(fakes);
    expect(await shell.getPages()).not.toContain('Access');
  });

  it('moves the focus to the heading of a page that was gone to', async () => {
    const { shell } = await open();
    await shell.goTo('Leases');
    expect(document.activeElement?.tagName).toBe('H1');
    expect(document.activeElement?.textContent).toBe('Leases');
    expect(await shell.getCurrentPage()).toBe('Leases');
  });

  it('names cluster and version, and says when machines are simulated', async () => {
    const fakes = new Fakes();
    fakes.about.about = { ...fakes.about.about, simulation: true };
    const { shell } = await open(fakes);
    expect(await shell.getText()).toContain('harbour');
    expect(await shell.getText()).toContain('v 0.1.x');
    expect(await shell.getSimulation()).toContain('Simulated datacentre.');
  });

  it('says when the connection is lost, tries again when asked, and says no more when it is back', async () => {
    const { shell, fakes } = await open();
    expect(await shell.isLost()).toBe(false);
    fakes.live.state.set('lost');
    expect(await shell.isLost()).toBe(true);
    await shell.retry();
    expect(fakes.live.retries).toBe(1);
    fakes.live.state.set('live');
    expect(await shell.isLost()).toBe(false);
  });

  it('names another DHCP server by address and card, and clears it when it is gone', async () => {
    const fakes = new Fakes();
    const { shell } = await open(fakes);
    expect(await shell.getNetworkAlarms()).toEqual([]);
    fakes.network.alarms = [networkAlarm({ bootFile: 'evil.0' })];
    fakes.events.write(eventLine({ kind: 'foreign-dhcp-server' }));
    const [alarm, ...others] = await shell.getNetworkAlarms();
    expect(others).toEqual([]);
    expect(alarm).toContain('192.168.1.1, from the card 52:54:00:aa:bb:cc');
    expect(alarm).toContain('It offers 192.168.1.50 and the boot file evil.0.');
    expect(alarm).toContain('unplug it');
    fakes.network.alarms = [];
    fakes.events.write(eventLine({ kind: 'foreign-dhcp-server-gone' }));
    expect(await shell.getNetworkAlarms()).toEqual([]);
  });

  it('shows three of many DHCP servers, and says how many more there are', async () => {
    const fakes = new Fakes();
    fakes.network.alarms = [1, 2, 3, 4, 5].map((last) =>
      networkAlarm({ serverAddress: `192.168.1.${last}` }),
    );
    const { shell } = await open(fakes);
    expect(await shell.getNetworkAlarms()).toHaveLength(3);
    expect(await shell.getText()).toContain('And 2 more');
  });

  it('signs out', async () => {
    const { loader, fakes } = await open();
    const menu = await loader.getHarness(
      MatMenuHarness.with({ selector: '[data-testid=account]' }),
    );
    await menu.open();
    await menu.clickItem({ text: 'Sign out' });
    expect(fakes.session.ended).toBe('signed-out');
  });
});
