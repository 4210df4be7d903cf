import { afterAll, beforeAll, expect, test } from 'vitest';
import { AuditLog } from '../../access/audit-log.ts';
import { Users } from '../../access/users.ts';
import type { Answer, RunningApi } from '../../../testing/running-api.ts';
import { onEveryDatabase } from '../../../test/databases.ts';
import { startApi } from '../../../testing/start-api.ts';

const password = 'correct horse battery staple';

onEveryDatabase('changes', (fresh) => {
  let api: RunningApi;
  let admin: { authorization: string };

  beforeAll(async () => {
    api = await startApi({ environment: await fresh() });
    admin = await api.bearer('ADMIN');
  });
  afterAll(() => api.close());

  const ask = (query: string, variables?: Record<string, unknown>): Promise<Answer> =>
    api.ask(query, { headers: admin, ...(variables && { variables }) });
  const issues = '... on IssueList { issues { path code severity message remedy } }';
  const lastEntry = async () => {
    const { data } = await ask(
      '{ auditLog(first: 1) { edges { node { actor role action target outcome sourceAddress } } } }',
    );
    const { edges } = data?.auditLog as unknown as { edges: { node: object }[] };
    return edges[0]?.node;
  };

  test('deciding about a server answers with it and is audited', async () => {
    const decisions = [
      ['approveNode(id: "node-00001")', 'Ready'],
      ['replaceNode(id: "node-00001", replaces: "node-00002")', 'Ready'],
      ['rejectNode(id: "node-00001", reason: "not ours")', 'Retired'],
      ['renameNode(id: "node-00001", name: "rack-1")', 'Retired'],
      ['retireNode(id: "node-00001")', 'Retired'],
    ];
    for (const [call, phase] of decisions) {
      const { data, errors } = await ask(
        `mutation { done: ${call} { __typename ... on NodeResult { node { id phase } } } }`,
      );
      expect(errors).toBeUndefined();
      expect(data?.done).toEqual({
        __typename: 'NodeResult',
        node: { id: 'node-00001', phase },
      });
      expect(await lastEntry()).toEqual({
        actor: 'admin',
        role: 'ADMIN',
        action: call?.split('(')[0],
        target: 'node-00001',
        outcome: 'done',
        sourceAddress: '127.0.0.1',
      });
    }
  });

  test('a refusal is an answer with issues, and is audited as one', async () => {
    const { data } = await ask(`mutation { approveNode(id: "nobody") { __typename ${issues} } }`);
    expect(data?.approveNode).toMatchObject({
      __typename: 'IssueList',
      issues: [{ path: 'id', code: 'node-unknown', severity: 'ERROR' }],
    });
    expect(await lastEntry()).toMatchObject({ outcome: 'refused: node-unknown' });
  });

  test('the enrolment window opens, shows in the settings, and closes', async () => {
    const opened = await ask(
      'mutation { openEnrolmentWindow(minutes: 10, count: 3) { ... on EnrolmentWindow { until remaining } } }',
    );
    expect(opened.data?.openEnrolmentWindow).toEqual({
      until: '2026-11-23T18:10:00.000Z',
      remaining: 3,
    });
    const settings = await ask('{ settings { enrolmentWindowUntil } }');
    expect(settings.data?.settings).toEqual({
      enrolmentWindowUntil: '2026-11-23T18:10:00.000Z',
    });
    const closed = await ask(
      'mutation { closeEnrolmentWindow { ... on EnrolmentWindow { until remaining } } }',
    );
    expect(closed.data?.closeEnrolmentWindow).toEqual({ until: null, remaining: null });
  });

  test('settings are planned, applied once, and remembered', async () => {
    const plan = await ask(
      'query ($input: PlanSettingsInput!) { planSettings(input: $input) { __typename ... on SettingsPlan { id baseRevision expiresAt files { path change diff reloads } } } }',
      { input: { document: 'a: b' } },
    );
    expect(plan.data?.planSettings).toMatchObject({
      __typename: 'SettingsPlan',
      baseRevision: 1,
    });
    const apply = `mutation { applySettings(planId: "plan-1") { __typename ... on AppliedSettings { changedFiles settings { revision changedBy yaml issues { code } } } ${issues} } }`;
    expect((await ask(apply)).data?.applySettings).toMatchObject({
      changedFiles: ['/etc/dhcp/dhcpd.conf'],
      settings: { revision: 2, changedBy: 'admin' },
    });
    expect((await ask(apply)).data?.applySettings).toMatchObject({ __typename: 'IssueList' });
    const history = await ask(
      '{ settingsHistory(first: 1) { totalCount edges { cursor node { revision } } pageInfo { hasNextPage } } }',
    );
    expect(history.data?.settingsHistory).toMatchObject({
      totalCount: 2,
      edges: [{ node: { revision: 2 } }],
      pageInfo: { hasNextPage: true },
    });
  });

  test('a token is made, listed without its secret, used and revoked', async () => {
    const made = await ask(
      'mutation { createApiToken(name: "backup", role: VIEWER, expiresInDays: 7) { ... on CreatedApiToken { secret token { id name role expiresAt } } } }',
    );
    const { secret, token } = made.data?.createApiToken as unknown as {
      secret: string;
      token: { id: string };
    };
    expect(token).toMatchObject({ name: 'backup', expiresAt: '2026-11-30T18:00:00.000Z' });
    const headers = { authorization: `Bearer ${secret}` };
    const me = await api.ask('{ me { name role by } }', { headers });
    expect(me.data?.me).toEqual({ name: 'backup', role: 'VIEWER', by: 'TOKEN' });
    const list = await ask('{ apiTokens { id name lastUsedAt revokedAt } }');
    expect(JSON.stringify(list)).toContain('backup');
    expect(JSON.stringify(list)).not.toContain(secret.slice(4));
    const revoked = await ask(
      `mutation { revokeApiToken(id: "${token.id}") { ... on ApiTokenResult { token { revokedAt } } } }`,
    );
    expect(revoked.data?.revokeApiToken).toEqual({
      token: { revokedAt: '2026-11-23T18:00:00.000Z' },
    });
    expect((await api.ask('{ me { name } }', { headers })).data).toEqual({ me: null });
    const again = await ask(`mutation { revokeApiToken(id: "x") { ${issues} } }`);
    expect(JSON.stringify(again.data)).toContain('token-unknown');
    const bad = await ask(
      `mutation { createApiToken(name: "A B", role: ADMIN, expiresInDays: 9999) { ${issues} } }`,
    );
    expect(JSON.stringify(bad.data)).toMatch(/user-name-invalid.*token-lifetime-invalid/);
  });

  test('a join token is made, listed without its secret, and revoked', async () => {
    const made = await ask(
      'mutation { createJoinToken(id: "rack2a", uses: 3, minutes: 30) { ... on CreatedJoinToken { secret token { id createdBy expiresAt used remaining } } } }',
    );
    expect(made.data?.createJoinToken).toEqual({
      secret: 'the join secret',
      token: {
        id: 'rack2a',
        createdBy: 'admin',
        expiresAt: '2026-11-23T18:30:00.000Z',
        used: 0,
        remaining: 3,
      },
    });
    expect(await lastEntry()).toMatchObject({ action: 'createJoinToken', target: 'rack2a' });
    const list = await ask('{ joinTokens { id createdAt remaining } }');
    expect(list.data?.joinTokens).toMatchObject([{ id: 'rack2a', remaining: 3 }]);
    const revoke = `mutation { revokeJoinToken(id: "rack2a") { ... on JoinTokenResult { token { remaining } } ${issues} } }`;
    expect((await ask(revoke)).data?.revokeJoinToken).toEqual({ token: { remaining: 0 } });
    expect(await lastEntry()).toMatchObject({ action: 'revokeJoinToken', target: 'rack2a' });
    expect((await ask(revoke)).data?.revokeJoinToken).toMatchObject({
      issues: [{ path: 'id', code: 'join-token-unknown' }],
    });
    const unnamed = 'mutation { createJoinToken { ... on CreatedJoinToken { token { id } } } }';
    const { token } = (await ask(unnamed)).data?.createJoinToken as unknown as {
      token: { id: string };
    };
    expect(await lastEntry()).toMatchObject({ action: 'createJoinToken', target: token.id });
    await ask(`mutation { revokeJoinToken(id: "${token.id}") { __typename } }`);
    const bad = await ask(`mutation { createJoinToken(uses: 0) { ${issues} } }`);
    expect(bad.data?.createJoinToken).toMatchObject({ issues: [{ path: 'uses' }] });
    expect((await ask('{ joinTokens { id } }')).data).toEqual({ joinTokens: [] });
  });

  test('people are added, and change their own password and no other', async () => {
    const create = `mutation ($password: String!) { createUser(name: "alice", role: OPERATOR, password: $password) { __typename ... on UserResult { user { name role } } ${issues} } }`;
    expect((await ask(create, { password: 'short' })).data?.createUser).toMatchObject({
      issues: [{ path: 'password', code: 'password-length' }],
    });
    expect((await ask(create, { password })).data?.createUser).toMatchObject({
      user: { name: 'alice', role: 'OPERATOR' },
    });
    expect((await ask(create, { password })).data?.createUser).toMatchObject({
      issues: [{ path: 'name', code: 'user-name-taken' }],
    });
    const cookie = await signIn(api, 'alice', password);
    const set = (userName: string, currentPassword: string, newPassword: string) =>
      api.ask(
        `mutation ($userName: String!, $currentPassword: String, $newPassword: String!) { setPassword(userName: $userName, currentPassword: $currentPassword, newPassword: $newPassword) { __typename ${issues} } }`,
        { headers: { cookie }, variables: { userName, currentPassword, newPassword } },
      );
    const fresh = 'a different long sentence';
    expect((await set('admin', '', fresh)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await set('alice', 'wrong guess', fresh)).data?.setPassword).toMatchObject({
      issues: [{ path: 'currentPassword', code: 'password-wrong' }],
    });
    expect((await set('alice', password, fresh)).data?.setPassword).toEqual({
      __typename: 'UserResult',
    });
    // Her sessions ended with the old password.
    expect((await api.ask('{ me { name } }', { headers: { cookie } })).data).toEqual({
      me: null,
    });
    expect(await signIn(api, 'alice', fresh)).not.toBe('');
    expect(JSON.stringify((await ask('{ users { name role lastLogin } }')).data)).toContain(
      'alice',
    );
  });

  test('an admin may set a forgotten password', async () => {
    await api.parts.app.get(Users).create({ name: 'bob', password, role: 'VIEWER' });
    const set = await ask(
      'mutation { setPassword(userName: "bob", newPassword: "a different long sentence") { __typename } }',
    );
    expect(set.data).toEqual({ setPassword: { __typename: 'UserResult' } });
    const nobody = await ask(
      `mutation { setPassword(userName: "nobody", newPassword: "a different long sentence") { ${issues} } }`,
    );
    expect(JSON.stringify(nobody.data)).toContain('user-unknown');
  });

  test('no password and no secret is in the audit log, and its chain is whole', async () => {
    const audit = api.parts.app.get(AuditLog);
    const { rows } = await audit.page({ first: 1000, before: undefined });
    expect(rows.length).toBeGreaterThan(15);
    expect(JSON.stringify(rows)).not.toMatch(/horse|opr_/);
    expect(await audit.firstBrokenLink()).toBeUndefined();
    const second = await ask(
      'query ($after: String) { auditLog(first: 2, after: $after) { edges { cursor node { id } } } }',
    );
    const { edges } = second.data?.auditLog as unknown as { edges: { cursor: string }[] };
    const next = await ask(
      'query ($after: String) { auditLog(first: 1, after: $after) { edges { node { id } } } }',
      { after: edges[1]?.cursor },
    );
    expect(JSON.stringify(next.data)).toContain(`"id":"${String(rows[2]?.id)}"`);
  });
});

async function signIn(api: RunningApi, name: string, secret: string): Promise<string> {
  const response = await api.post('/api/v1/session', { name, password: secret });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}
