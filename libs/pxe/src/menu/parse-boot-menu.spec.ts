import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText, propertyRuns } from '../../test/arbitraries.ts';
import { bootSite, workerMenu } from '../../testing/index.ts';
import { parseBootMenu, parseNginxSite, renderBootMenu, renderNginxSite } from '../index.ts';

const numRuns = propertyRuns(3000);

test('a menu of plain text becomes one that can be rendered', () => {
  const parsed = parseBootMenu(workerMenu);
  expect(parsed).toEqual({ kind: 'parsed', menu: workerMenu });
});

test('a refused menu comes with every reason', () => {
  const parsed = parseBootMenu({ ...workerMenu, title: 'a\nb', timeoutSeconds: 0 });
  expect(parsed.kind === 'refused' && parsed.issues.map((issue) => issue.path)).toEqual([
    'title',
    'timeoutSeconds',
  ]);
});

test('a warning refuses nothing', () => {
  const listen = [{ address: '0.0.0.0', port: 80 }] as const;
  expect(parseNginxSite({ ...bootSite, listen }).kind).toBe('parsed');
});

test('no hostile text gets past into more than its own line', () => {
  const lines = renderBootMenu(workerMenu).split('\n').length;
  const [entry] = workerMenu.entries;
  if (entry.kind !== 'kernel') throw new Error('Expected the first entry to boot a kernel');
  fc.assert(
    fc.property(hostileText, fc.nat(7), (hostile, place) => {
      const args = entry.arguments;
      const [layer] = args.layers;
      const wrong = [
        { ...entry, kernel: hostile },
        { ...entry, initramfs: [hostile] as const },
        { ...entry, text: hostile },
        { ...entry, arguments: { ...args, consoles: [hostile] } },
        { ...entry, arguments: { ...args, agentServer: hostile } },
        { ...entry, arguments: { ...args, nodeName: hostile } },
        { ...entry, arguments: { ...args, layers: [{ ...layer!, name: hostile }] } },
        { ...entry, arguments: { ...args, others: [hostile] } },
      ][place]!;
      const parsed = parseBootMenu({
        ...workerMenu,
        entries: [wrong, ...workerMenu.entries.slice(1)],
      });
      if (parsed.kind === 'refused') return;
      const menu = renderBootMenu(parsed.menu);
      expect(menu.split(/[\r\n]/)).toHaveLength(lines);
      expect(menu).not.toMatch(/[^\n -~]/); // plain ASCII, for every screen
    }),
    { numRuns },
  );
});

test('no hostile path gets past into more than its own directive', () => {
  const lines = renderNginxSite(bootSite).split('\n').length;
  fc.assert(
    fc.property(hostileText, (hostile) => {
      const parsed = parseNginxSite({ ...bootSite, accessLog: `/var/log/${hostile}` });
      if (parsed.kind === 'refused') return;
      expect(renderNginxSite(parsed.site).split(/[\r\n]/)).toHaveLength(lines);
    }),
    { numRuns },
  );
});
