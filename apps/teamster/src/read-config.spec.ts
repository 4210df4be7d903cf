import { expect, test } from 'vitest';
import { Config } from './config.ts';
import { readConfig } from './read-config.ts';

function usable(environment: Record<string, string>): Config {
  const config = readConfig(environment);
  if (!(config instanceof Config)) throw new Error(JSON.stringify(config));
  return config;
}

test('nothing has to be set, and nothing listens beyond this machine by itself', () => {
  const config = usable({});
  expect(config.databaseUrl).toBeNull();
  for (const { host } of [config.http, config.agent, config.management])
    expect(host).toBe('127.0.0.1');
  expect([config.http.port, config.agent.port, config.management.port]).toEqual([8080, 8443, 9464]);
  expect(config.simulation).toBe(false);
  expect(config.limits.pending).toBe(1000);
});

test('everything that is wrong is said at once, by the name of its variable', () => {
  const issues = readConfig({
    OPEROS_HTTP_PORT: '65536',
    OPEROS_AGENT_PORT: '8443x',
    OPEROS_LOG_LEVEL: 'loud',
    OPEROS_SIMULATION: 'yes',
    OPEROS_SERVER_NAMES: 'controller,not_a_name',
    OPEROS_SERVER_ADDRESSES: '10.0.0.256',
    DATABASE_URL: 'mysql://root:secret@host/db',
  });
  expect(issues).toMatchObject([
    { path: 'OPEROS_SIMULATION' },
    { path: 'DATABASE_URL' },
    { path: 'OPEROS_HTTP_PORT' },
    { path: 'OPEROS_AGENT_PORT' },
    { path: 'OPEROS_LOG_LEVEL' },
    { path: 'OPEROS_SERVER_NAMES' },
    { path: 'OPEROS_SERVER_ADDRESSES' },
  ]);
  expect(JSON.stringify(issues)).not.toContain('secret');
});

test('an empty variable counts as not set', () => {
  expect(usable({ DATABASE_URL: '', OPEROS_HTTP_PORT: '' }).http.port).toBe(8080);
});

test('the certificate of the agent port always names this machine, and each name once', () => {
  const config = usable({
    OPEROS_SERVER_NAMES: 'controller.lab localhost',
    OPEROS_SERVER_ADDRESSES: '10.0.0.1,127.0.0.1',
  });
  expect(config.serverNames).toEqual(['controller.lab', 'localhost']);
  expect(config.serverAddresses).toEqual(['10.0.0.1', '127.0.0.1']);
});

test('a virtual datacentre may ask much, unless told otherwise', () => {
  expect(usable({ OPEROS_SIMULATION: '1' }).limits.pending).toBe(200_000);
  const told = usable({ OPEROS_SIMULATION: '1', OPEROS_PENDING_LIMIT: '5' });
  expect(told.limits.pending).toBe(5);
});

test('nobody changes it afterwards', () => {
  const config = usable({});
  expect(Object.isFrozen(config)).toBe(true);
  expect(Object.isFrozen(config.http)).toBe(true);
});
