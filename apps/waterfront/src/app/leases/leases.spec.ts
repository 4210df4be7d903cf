import { ComponentHarness } from '@angular/cdk/testing';
import { Fakes } from '../../../testing/fakes.ts';
import { nodeRow } from '../../../testing/node-row.ts';
import { openPage } from '../../../testing/open-page.ts';
import { readTexts } from '../../../testing/read-texts.ts';

class LeasesHarness extends ComponentHarness {
  static hostSelector = 'wf-leases';
  private readonly cells = this.locatorForAll('tbody th', 'tbody td');

  getCells(): Promise<string> {
    return readTexts(this.cells());
  }

  async getText(): Promise<string> {
    return (await this.host()).text();
  }
}

describe('Leases', () => {
  it('names the server that holds an address', async () => {
    const fakes = new Fakes();
    fakes.nodes.rows.set([nodeRow({ id: 'n1', name: 'node-1' })]);
    const lease = { mac: '52:54:00:00:00:01', state: 'active', starts: null, ends: null };
    fakes.leases.leases = [
      { ...lease, address: '10.0.0.1', hostname: 'ignored', nodeId: 'n1' },
      { ...lease, address: '10.0.0.2', hostname: null, nodeId: null },
    ];
    const leases = await (await openPage(fakes, '/leases')).get(LeasesHarness);
    expect(await leases.getCells()).toBe(
      '10.0.0.1 | 52:54:00:00:00:01 | node-1 | active | – | – | ' +
        '10.0.0.2 | 52:54:00:00:00:01 | unknown | active | – | –',
    );
  });

  it('says the next physical act when there is none', async () => {
    const leases = await (await openPage(new Fakes(), '/leases')).get(LeasesHarness);
    expect(await leases.getText()).toContain('Power on a server');
  });
});
