import { expect, test } from 'vitest';
import { greeting } from './greeting.ts';

const place = {
  url: 'http://127.0.0.1:8080',
  managementUrl: 'http://127.0.0.1:9464',
  passwordFile: '/srv/lab/admin-password',
  logs: '/srv/lab/logs',
};

test('it tells where to go, how to get in, and what to do', () => {
  const text = greeting({ place, password: 'first-word', seed: 3, machines: 20, speed: 5 });
  for (const part of [...Object.values(place), 'admin / first-word', 'seed 3', 'Ctrl-C'])
    expect(text).toContain(part);
  expect(text).toContain('20 simulated, seed 3, booting 5 times as fast as in life');
});
