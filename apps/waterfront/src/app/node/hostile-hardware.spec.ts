import { Fakes } from '../../../testing/fakes.ts';
import { nodeDetail } from '../../../testing/node-detail.ts';
import { openPage } from '../../../testing/open-page.ts';
import { NodePageHarness } from './node-page.harness.ts';

const HOSTILE = '<img src=x onerror=alert(1)>"\'`</td><script>${1}{{ 1 }}</script>\u202e';

/** The same hardware with every string replaced by what a forged firmware could say. */
function spoilt<T>(value: T): T {
  if (typeof value === 'string') return HOSTILE as T;
  if (Array.isArray(value)) return value.map(spoilt) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoilt(inner)])) as T;
}

describe('NodePage, shown hardware that was made to break it', () => {
  it('shows every string as text and makes no element of it', async () => {
    const node = nodeDetail();
    const { hardware, identity } = node;
    const fakes = new Fakes();
    fakes.session.viewer.set({ name: 'ada', role: 'ADMIN' });
    const forged = {
      ...node,
      vendor: HOSTILE,
      product: HOSTILE,
      hardware: hardware === null ? null : { ...spoilt(hardware), reportedAt: hardware.reportedAt },
      identity: { ...identity, evidence: spoilt(identity.evidence) },
    };
    fakes.nodeDesk.nodes.set(node.id, forged);
    const opened = await openPage(fakes, '/nodes/n1');
    const page = await opened.get(NodePageHarness);
    expect(await page.getDisks()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.getHardware()).toContain('</td><script>${1}{{ 1 }}</script>');
    expect(
      document.querySelectorAll('img[src="x"], main script, wf-node-page script'),
    ).toHaveLength(0);
  });
});
