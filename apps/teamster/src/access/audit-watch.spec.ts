import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApi } from '../../testing/running-api.ts';
import { startApi } from '../../testing/start-api.ts';
import { AuditLog } from './audit-log.ts';
import { AuditWatch } from './audit-watch.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const errors = (): string[] =>
  api.parts.log.lines.filter(({ level }) => level === 'error').map(({ message }) => message);

test('each entry’s hash leaves the database with the log', async () => {
  const audit = api.parts.app.get(AuditLog);
  const action = { actor: 'a', role: 'ADMIN', action: 'x', target: null, outcome: 'done' } as const;
  for (let count = 0; count < 3; count++) await audit.record({ ...action, sourceAddress: null });
  const { rows } = await audit.page({ first: 3, before: undefined });
  const told = api.parts.log.lines.filter(({ message }) => message === 'Audited.');
  expect(told.map(({ fields }) => fields)).toMatchObject(
    rows.toReversed().map(({ id, hash }) => ({ audit: { id, hash } })),
  );
});

test('a changed entry is reported at the next start', async () => {
  const watch = api.parts.app.get(AuditWatch);
  await watch.check();
  expect(errors()).toEqual([]);
  await api.database.query('DROP TRIGGER "audit_no_update"');
  await api.database.query(`UPDATE "audit_entry" SET "actor" = 'mallory' WHERE "id" = 2`);
  await watch.check();
  expect(errors()).toEqual(['The audit log was tampered with.']);
});
