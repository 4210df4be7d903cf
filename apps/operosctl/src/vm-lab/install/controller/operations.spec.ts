import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { APPROVE, NODES } from '../../scenario/node-view.ts';
import { WORKERS } from '../examine/backup/worker-identity.ts';
import { SET_PASSWORD } from './controller-session.ts';
import { APPLY, IN_FORCE, PLAN } from './settings-change.ts';

const contract = new URL('../../../../../../libs/teamster-api/schema.graphql', import.meta.url);
const schema = buildSchema(readFileSync(fileURLToPath(contract), 'utf8'));

test.each(Object.entries({ APPROVE, NODES, WORKERS, SET_PASSWORD, APPLY, IN_FORCE, PLAN }))(
  '%s is in the contract with Teamster',
  (_name, operation) => {
    expect(validate(schema, parse(operation)).map(({ message }) => message)).toEqual([]);
  },
);
