import { execute, parse } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { expect, test } from 'vitest';
import { BareList } from '../../../testing/bare-list.ts';
import type { RunningApi } from '../../../testing/running-api.ts';
import { sampleNodes } from '../../../testing/sample-nodes.ts';
import { startApi } from '../../../testing/start-api.ts';
import { timedPost } from '../../../testing/timed-post.ts';

const ROUNDS = 15;
const query =
  '{ nodes(first: 10000) { totalCount edges { node { id name phase stage address product memory lastSeen } } } }';

test('a list of 10,000 servers takes little more than printing it, and far less than graphql-js', async () => {
  const api = await startApi({ nodes: sampleNodes(10_000) });
  const headers = await api.bearer('VIEWER');
  const ask = { port: api.parts.port, headers, body: JSON.stringify({ query }) };
  const bare = new BareList(await api.ask(query, { headers }));
  const port = await bare.listen();
  const [ours, theirs, uncompiled]: number[][] = [[], [], []];
  // Interleaved, so that all meet the same load of the machine.
  for (let round = 0; round < ROUNDS; round++) {
    ours?.push((await timedPost(ask)).milliseconds);
    theirs?.push((await timedPost({ ...ask, port })).milliseconds);
    if (round % 5 === 0) uncompiled?.push(await ordinaryTime(api));
  }
  // The best of each: whatever else the machine does can only add to it.
  const [list, printing, ordinary] = [best(ours), best(theirs), best(uncompiled)];
  console.log(
    `10,000 servers, 8 fields over HTTP: best ${list.toFixed(1)} ms, p50 ${median(ours).toFixed(1)}; ` +
      `bare HTTP and JSON best ${printing.toFixed(1)} (ratio ${(list / printing).toFixed(2)}); ` +
      `graphql-js alone, without HTTP ${ordinary.toFixed(1)} (ratio ${(list / ordinary).toFixed(2)})`,
  );
  expect(list / printing).toBeLessThan(6);
  expect(list / ordinary).toBeLessThan(0.7);
  bare.close();
  await api.close();
});

async function ordinaryTime(api: RunningApi): Promise<number> {
  const { schema } = api.parts.app.get(GraphQLSchemaHost);
  const viewer = { name: 'x', role: 'VIEWER', by: 'TOKEN', credentialId: 'x' };
  const start = performance.now();
  await execute({ schema, document: parse(query), contextValue: { viewer, sourceAddress: null } });
  return performance.now() - start;
}

function best(values: readonly number[] = []): number {
  return Math.min(...values);
}

function median(values: readonly number[] = []): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
