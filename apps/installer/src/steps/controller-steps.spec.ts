import { printSettings } from '@operos/cluster-model';
import { exampleSettings } from '@operos/cluster-model/testing';
import { controllerFiles } from '@operos/controller-config';
import { describe, expect, test } from 'vitest';
import { exampleContext } from '../../testing/example-context.ts';
import type { Action } from '../plan/action.ts';
import { access } from './access.ts';
import { finish } from './finish.ts';
import { identity } from './identity.ts';
import { network } from './network.ts';
import { record } from './record.ts';
import { settings } from './settings.ts';

const context = exampleContext();
const root = '/run/operos/install/root';
const paths = (actions: readonly Action[]) =>
  actions.flatMap((action) => ('path' in action ? [action.path.replace(root, '')] : []));

test('the network is exactly what Teamster keeps so afterwards', () => {
  const kept = controllerFiles(context.settings, { version: '0.1.x', nodes: [] });
  const written = network(context).actions.map((action) =>
    action.kind === 'file' && 'text' in action.content
      ? [action.path.replace(root, ''), action.mode, action.content.text]
      : [],
  );
  expect(written).toEqual(kept.map(({ path, mode, text }) => [path, mode, text]));
});

test('the settings are those that were chosen, for root alone', () => {
  expect(settings(context).actions.at(-1)).toEqual({
    ...{ kind: 'file', mode: '0600' },
    path: `${root}/var/lib/operos/settings/cluster-settings.yaml`,
    content: { text: printSettings(context.settings) },
  });
});

test('keys are named in a plan, and made when it is carried out', () => {
  const files = identity(context).actions.flatMap((action) =>
    action.kind === 'file'
      ? [[action.path.replace(`${root}/`, ''), action.mode, action.content]]
      : [],
  );
  expect(files).toEqual([
    ['etc/machine-id', '0444', { text: '0b9f8f525b0c4d3e9f430f2f6c1f8f11\n' }],
    ['var/lib/operos/teamster/cluster-authority.pem', '0600', { secret: 'cluster-authority' }],
    ['var/lib/operos/web/server-key.pem', '0600', { secret: 'web-key' }],
    ['var/lib/operos/web/server.pem', '0600', { secret: 'web-certificate' }],
  ]);
});

describe('the first password', () => {
  const mustChange = '/var/lib/operos/teamster/admin-password-must-change';

  test('goes over standard input where it opens the screen, else root is locked', () => {
    const consoleLogin = (on: boolean) =>
      access(exampleContext({ settings: exampleSettings(['access.consoleLogin', on]) })).actions[0];
    expect(consoleLogin(true)).toMatchObject({
      program: 'chpasswd',
      input: { secret: 'root-password-line' },
    });
    expect(consoleLogin(false)).toEqual({
      ...{ kind: 'run', program: 'usermod', args: ['-R', root, '--lock', 'root'] },
    });
  });

  test('has to be changed unless a person typed it just now', () => {
    expect(paths(access(context).actions)).toContain(mustChange);
    const typed = access(exampleContext({ passwordMustChange: false }));
    expect(paths(typed.actions)).not.toContain(mustChange);
  });
});

test('all is on the disk before the step that makes it start', () => {
  expect(record(context).actions.at(-1)).toMatchObject({ kind: 'run', program: 'sync' });
  expect(finish(context).actions.at(-1)).toMatchObject({ kind: 'run', program: 'sync' });
});
