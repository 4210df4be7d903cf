import { expect, test } from 'vitest';
import { teamsterEnvironment } from './teamster-environment.ts';

test('a lab keeps to its own database and folders', () => {
  const own = {
    PATH: '/bin',
    DATABASE_URL: 'postgres://production/',
    OPEROS_HOST_ROOT: '/',
    OPEROS_LOG_LEVEL: 'debug',
  };
  expect(teamsterEnvironment(own, { OPEROS_DATA_DIR: '/lab' })).toEqual({
    PATH: '/bin',
    OPEROS_LOG_LEVEL: 'debug',
    OPEROS_DATA_DIR: '/lab',
  });
});
