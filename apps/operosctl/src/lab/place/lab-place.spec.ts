import { expect, test } from 'vitest';
import { labPlace } from './lab-place.ts';

const place = labPlace({
  data: '/srv/lab',
  port: 1,
  agentPort: 2,
  managementPort: 3,
  programFolder: '/opt/operos/apps/operosctl/dist',
});

test('everything of a lab lies in its folder, the programs beside its own', () => {
  const { logs, passwordFile, settingsFile, labLog, leases, teamsterLog } = place;
  for (const file of [logs, passwordFile, settingsFile, labLog, leases, teamsterLog])
    expect(file).toMatch(/^\/srv\/lab\//);
  expect(place.teamsterProgram).toBe('/opt/operos/apps/teamster/dist/main.mjs');
  expect(place.teamsterEnvironment.WATERFRONT_DIR).toBe('/opt/operos/apps/waterfront/dist');
});

test('Teamster is told the ports that the lab checks and prints', () => {
  const { teamsterEnvironment: told, ports, url, agentUrl, managementUrl } = place;
  expect(ports.map(({ port }) => port)).toEqual([1, 2, 3]);
  expect([url, agentUrl, managementUrl].map((text) => new URL(text).port)).toEqual(['1', '2', '3']);
  expect([told.OPEROS_HTTP_PORT, told.OPEROS_AGENT_PORT, told.OPEROS_MANAGEMENT_PORT]).toEqual([
    '1',
    '2',
    '3',
  ]);
});

test('Teamster follows the logs that the lab writes', () => {
  const told = Object.values(place.teamsterEnvironment);
  for (const file of [...Object.values(place.daemonLogs), place.leases, place.passwordFile])
    expect(told).toContain(file);
});
