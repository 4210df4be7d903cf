import { expect, test } from 'vitest';
import type { LldpNeighbour } from './hardware-report.ts';
import { parseLldp } from './parse-lldp.ts';

const port = { id: { type: 'ifname', value: 'Ethernet1' }, descr: 'to rack 1' };
const id = { type: 'mac', value: '00:1c:73:01:02:03' };

function neighbours(found: unknown): Record<string, LldpNeighbour> {
  const outcome = parseLldp(JSON.stringify({ lldp: { interface: found } }));
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
  return Object.fromEntries(outcome.neighbours);
}

const leaf1 = {
  chassisId: '00:1c:73:01:02:03',
  portId: 'Ethernet1',
  systemName: 'leaf1',
  portDescription: 'to rack 1',
};

test('one interface is printed as an object, several as an array', () => {
  const eno1 = { chassis: { leaf1: { id } }, port };
  expect(neighbours({ eno1 })).toEqual({ eno1: leaf1 });
  expect(neighbours([{ eno1 }, { eno2: eno1 }])).toEqual({ eno1: leaf1, eno2: leaf1 });
});

test('a switch without a name, and one without a description', () => {
  expect(neighbours({ eno1: { chassis: { id }, port: { id: port.id } } })).toEqual({
    eno1: { ...leaf1, systemName: null, portDescription: null },
  });
});

test('the first of several neighbours counts; who tells no ids is none', () => {
  const second = { chassis: { other: { id } }, port };
  expect(neighbours([{ eno1: { chassis: { leaf1: { id } }, port } }, { eno1: second }])).toEqual({
    eno1: leaf1,
  });
  expect(neighbours({ eno1: { chassis: {}, port } })).toEqual({});
  expect(neighbours({ eno1: { chassis: { leaf1: { id } }, port: {} } })).toEqual({});
  expect(neighbours(null)).toEqual({});
});

test('a switch that sends terminal codes is shown without them', () => {
  const chassis = { 'leaf\u001b[2J': { id } };
  expect(neighbours({ eno1: { chassis, port } }).eno1?.systemName).toBe('leaf [2J');
});

test('text that is not JSON is refused', () => {
  expect(parseLldp('lldpctl: no answer')).toMatchObject({
    kind: 'refused',
    issues: [{ code: 'not-json' }],
  });
});
