import { expect, test } from 'vitest';
import { startApi } from '../../testing/start-api.ts';

test('a development server shows the explorer, complete without the internet', async () => {
  const api = await startApi({ development: true });
  const response = await fetch(`${api.url}/explorer/`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'");
  const html = await response.text();
  expect(html).toContain('/graphql');
  const assets = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, path]) => path);
  expect(assets.length).toBeGreaterThan(1);
  for (const path of assets) {
    expect(path).not.toMatch(/^(?:https?:)?\/\//);
    const asset = await fetch(new URL(path ?? '', `${api.url}/explorer/`));
    expect(asset.status).toBe(200);
    await asset.arrayBuffer();
  }
  await api.close();
});

test('any other server has none', async () => {
  const api = await startApi();
  expect((await fetch(`${api.url}/explorer/`)).status).toBe(404);
  await api.close();
});
