import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  canMakeNamespaces,
  NamespaceBridge,
  NamespaceDaemon,
  NetworkNamespaces,
} from '../testing/index.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../testing/eventually.ts';

const PORT = 8080;
const ECHO = `
require('node:http').createServer((request, response) => request.pipe(response))
  .listen(${PORT}, '127.0.0.1', () => console.log('up'));
`;
const why = canMakeNamespaces() ? '' : ' (skipped: network namespaces need root)';

describe.skipIf(why !== '')(`a bridge into a namespace${why}`, () => {
  let folder: string;
  let wire: NetworkNamespaces;
  let bridge: NamespaceBridge;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'operos-echo-'));
    wire = new NetworkNamespaces({ address: '192.0.2.1', prefixLength: 24 });
    bridge = await NamespaceBridge.open(wire.server, PORT);
  });
  afterEach(() => {
    bridge.close();
    wire.remove();
    rmSync(folder, { recursive: true });
  });

  async function startEcho(): Promise<void> {
    const command = [process.execPath, '-e', ECHO];
    const log = join(folder, 'log');
    const echo = new NamespaceDaemon({ namespace: wire.server, command, log });
    await eventually('the server to be up', () => echo.printed.includes('up') || undefined);
  }

  test('carries many conversations at once, each whole', async () => {
    await startEcho();
    const bodies = Array.from({ length: 20 }, (_unused, index) => `${index}`.repeat(100_000));
    const answers = await Promise.all(
      bodies.map(async (body) => {
        const url = `http://127.0.0.1:${bridge.port}`;
        return (await fetch(url, { method: 'POST', body })).text();
      }),
    );
    expect(answers).toEqual(bodies);
  });

  test('refuses while nobody listens inside, and works once somebody does', async () => {
    const url = `http://127.0.0.1:${bridge.port}`;
    await expect(fetch(url, { method: 'POST', body: 'early' })).rejects.toThrow();
    await startEcho();
    expect(await (await fetch(url, { method: 'POST', body: 'late' })).text()).toBe('late');
  });
});

test.skipIf(why !== '')(`a namespace that is not there is named at once${why}`, async () => {
  await expect(NamespaceBridge.open('operos-no-such', PORT)).rejects.toThrow(/but it ended/);
});
