import { register } from 'prom-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApi } from '../../testing/running-api.ts';
import { startApi } from '../../testing/start-api.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test('every operation is measured by kind and outcome, never by a name the caller chose', async () => {
  const headers = await api.bearer('ADMIN');
  await api.ask('query MyVeryOwnName { me { name } }', { headers });
  await api.ask('mutation { closeEnrolmentWindow { __typename } }', { headers });
  await api.ask('{ nothing }', { headers });
  await api.ask('{ phaseCounts { count } }');
  const text = await register.getSingleMetricAsString('operos_graphql_duration_seconds');
  const count = (labels: string): string | undefined =>
    new RegExp(`_count\\{${labels}\\} (\\d+)`).exec(text)?.[1];
  expect(count('operation="query",outcome="ok"')).toBe('1');
  expect(count('operation="query",outcome="error"')).toBe('1');
  expect(count('operation="mutation",outcome="ok"')).toBe('1');
  expect(count('operation="none",outcome="error"')).toBe('1');
  expect(text).not.toContain('MyVeryOwnName');
});
