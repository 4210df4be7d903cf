import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import { createTeamsterClient, type TeamsterClient } from '@operos/teamster-api';
import {
  AboutThisDocument,
  CountPhasesDocument,
  CreateTokenDocument,
  LetNodeInDocument,
  ListEventsDocument,
  ListNodesDocument,
  NodeDetailDocument,
  PlanSettingsDocument,
  SettingsInForceDocument,
  TurnNodeAwayDocument,
  WatchNodesDocument,
} from '@operos/teamster-api/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { AuditLog } from '../access/audit-log.ts';
import { LiveFleet } from '../fleet/live-fleet.ts';
import { onEveryDatabase } from '../../test/databases.ts';
import { TestMachine } from '../../test/test-machine.ts';
import { TestTeamster } from '../../test/test-teamster.ts';

onEveryDatabase('the API of a whole Teamster', (fresh) => {
  let teamster: TestTeamster;
  let token: string;
  let client: TeamsterClient;
  const machines: TestMachine[] = [];

  beforeAll(async () => {
    teamster = await TestTeamster.start({ environment: await fresh() });
    token = await createToken(teamster);
    client = createTeamsterClient({
      print,
      token,
      transport: async (body, headers) => {
        const response = await fetch(`${teamster.teamster.httpUrl}/graphql`, {
          method: 'POST',
          body,
          headers,
        });
        return { status: response.status, body: await response.json() };
      },
    });
    for (let index = 0; index < 3; index++) {
      const machine = new TestMachine(teamster, { index });
      machines.push(machine);
      await machine.enrol();
    }
  });
  afterAll(async () => {
    for (const machine of machines) machine.close();
    await teamster.end();
  });

  const pendingIds = async (): Promise<string[]> => {
    const ids: string[] = [];
    const list = { operation: ListNodesDocument, pageOf: (data: ListData) => data.nodes };
    const filter = { phases: ['Pending'] } as const;
    for await (const { id } of client.each(list, { first: 1, filter })) ids.push(id);
    return ids;
  };

  test('machines that enrolled are listed, counted and described', async () => {
    const ids = await pendingIds();
    expect(ids).toHaveLength(3);
    const { phaseCounts } = await client.ask(CountPhasesDocument, {});
    expect(phaseCounts).toContainEqual({ phase: 'Pending', count: 3 });
    const { node } = await client.ask(NodeDetailDocument, { id: ids[0] ?? '' });
    expect(node).toMatchObject({ phase: 'Pending', simulated: true });
    expect(node?.hardware?.disks.length).toBeGreaterThan(0);
    const { about } = await client.ask(AboutThisDocument, {});
    expect(about.agentUrl).toMatch(/^https:/);
  });

  test('approving one is seen by whoever watches, logged, and written in the audit log', async () => {
    const [id = ''] = await pendingIds();
    const watcher = createClient({
      url: `${teamster.teamster.httpUrl.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
    });
    const seen: unknown[] = [];
    watcher.subscribe(
      { query: print(WatchNodesDocument), variables: { ids: [id] } },
      { next: (value) => seen.push(value), error: fail, complete: () => undefined },
    );
    // The server says nothing when a subscription begins, so the node is shown until one has arrived.
    const show = () => {
      teamster.part(LiveFleet).publish(teamster.fleet.get(id)!);
      return seen.length;
    };
    await expect.poll(show).toBeGreaterThan(0);
    const { approveNode } = await client.ask(LetNodeInDocument, { id });
    expect(approveNode).toMatchObject({
      __typename: 'NodeResult',
      node: { id, phase: 'Approved' },
    });
    await expect
      .poll(() => seen.at(-1))
      .toMatchObject({ data: { nodeChanged: { id, phase: 'Approved' } } });
    await watcher.dispose();
    const { events } = await client.ask(ListEventsDocument, { filter: { nodeId: id } });
    expect(events.edges.map(({ node }) => node.kind)).toContain('node-approved');
    const { rows } = await teamster.part(AuditLog).page({ first: 1, before: undefined });
    expect(rows).toMatchObject([
      { actor: 'ci', action: 'approveNode', target: id, outcome: 'done' },
    ]);
  });

  test('a decision that cannot be is refused with a code', async () => {
    const { rejectNode } = await client.ask(TurnNodeAwayDocument, { id: 'nobody', reason: 'x' });
    expect(rejectNode.__typename).toBe('IssueList');
  });

  test('a change of settings is shown before it is made', async () => {
    const { settings } = await client.ask(SettingsInForceDocument, {});
    const document = settings.yaml.replace(/name: .*/, 'name: Another');
    const { planSettings } = await client.ask(PlanSettingsDocument, { document });
    expect(planSettings.__typename).toBe('SettingsPlan');
    const broken = await client.ask(PlanSettingsDocument, { document: 'schema: 1' });
    expect(broken.planSettings.__typename).toBe('IssueList');
  });
});

function fail(error: unknown): never {
  throw new Error('The subscription failed', { cause: error });
}

interface ListData {
  readonly nodes: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** As a person does it: signs in with the first admin's password and asks for a token. */
async function createToken({ teamster, dataDir }: TestTeamster): Promise<string> {
  const password = (await readFile(join(dataDir, 'admin-password'), 'utf8')).trim();
  const headers = { 'content-type': 'application/json' };
  const signedIn = await fetch(`${teamster.httpUrl}/api/v1/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ name: 'admin', password }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const made = createTeamsterClient({
    print,
    transport: async (body, all) => {
      const response = await fetch(`${teamster.httpUrl}/graphql`, {
        method: 'POST',
        body,
        headers: { ...all, cookie },
      });
      return { status: response.status, body: await response.json() };
    },
  });
  const { createApiToken } = await made.ask(CreateTokenDocument, { name: 'ci', role: 'ADMIN' });
  return createApiToken.__typename === 'CreatedApiToken' ? createApiToken.secret : '';
}
