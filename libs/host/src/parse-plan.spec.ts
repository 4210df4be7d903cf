import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlan } from './parse-plan.ts';
import type { Plan } from './plan.ts';

const limits = { roots: ['/etc', '/srv'], checkers: ['/usr/sbin/dhcpd'], maxFileBytes: 100 };

const good: Plan = {
  schema: 1,
  steps: [
    { kind: 'directory', path: '/srv/tftp', mode: '0755', owner: { user: 'root', group: 'tftp' } },
    {
      kind: 'file',
      path: '/etc/dhcp/dhcpd.conf',
      mode: '0640',
      owner: { user: 'root', group: 'dhcpd' },
      content: { text: 'é$"\n' },
      check: { program: '/usr/sbin/dhcpd', args: ['-t', '-cf', '{file}'] },
      restarts: 'isc-dhcp-server.service',
    },
    { kind: 'file', path: '/srv/tftp/x', mode: '0644', content: { base64: 'AAEC' } },
    { kind: 'absent', path: '/etc/old', restarts: 'nginx' },
  ],
  services: [
    {
      id: 'isc-dhcp-server.service',
      kind: 'systemd',
      onChange: 'restart',
      check: { program: '/usr/sbin/dhcpd', args: ['-t'] },
      probe: { kind: 'udp', port: 67, deadlineMs: 5000, holdMs: 500 },
    },
    {
      id: 'nginx',
      kind: 'process',
      onChange: 'reload',
      probe: { kind: 'http', url: 'http://127.0.0.1/', status: 404, contains: 'x', deadlineMs: 1 },
    },
    {
      id: 'a@b',
      kind: 'none',
      onChange: 'reload',
      probe: { kind: 'tcp', host: '::1', port: 1, deadlineMs: 1 },
    },
  ],
};

/** The good plan with one value put at a place such as `steps.1.path`. */
function changed(place: string, value: unknown): unknown {
  const plan: unknown = structuredClone(good);
  const keys = place.split('.');
  const last = keys.pop()!;
  const holder = keys.reduce((part, key) => (part as Record<string, unknown>)[key], plan);
  (holder as Record<string, unknown>)[last] = value;
  return plan;
}

function paths(value: unknown): string[] {
  const reading = parsePlan(value, limits);
  return reading.kind === 'plan' ? [] : reading.issues.map(({ path }) => path);
}

test('reads back what was sent', () => {
  expect(parsePlan(JSON.parse(JSON.stringify(good)), limits)).toEqual({ kind: 'plan', plan: good });
});

test.each([
  ['steps.1.path', '/usr/bin/x', 'steps[1].path'],
  ['steps.1.path', '/etc', 'steps[1].path'],
  ['steps.1.path', '/etcetera/x', 'steps[1].path'],
  ['steps.1.path', '/etc/../root/x', 'steps[1].path'],
  ['steps.1.path', '/etc/./x', 'steps[1].path'],
  ['steps.1.path', '/etc//x', 'steps[1].path'],
  ['steps.1.path', '/etc/x/', 'steps[1].path'],
  ['steps.1.path', 'etc/x', 'steps[1].path'],
  ['steps.1.path', '/etc/x\0', 'steps[1].path'],
  ['steps.1.path', '/etc/x\n', 'steps[1].path'],
  ['steps.1.path', '/etc/\ud800', 'steps[1].path'],
  ['steps.1.path', `/etc/${'x'.repeat(231)}`, 'steps[1].path'],
  ['steps.1.path', 7, 'steps[1].path'],
  ['steps.1.mode', '4755', 'steps[1].mode'],
  ['steps.1.mode', 420, 'steps[1].mode'],
  ['steps.1.owner', { user: 'root' }, 'steps[1].owner.group'],
  ['steps.1.owner', { user: 'ro:ot', group: 'x' }, 'steps[1].owner.user'],
  ['steps.1.content', { text: '\ud800' }, 'steps[1].content'],
  ['steps.1.content', { text: 'x'.repeat(101) }, 'steps[1].content'],
  ['steps.1.content', { text: '', base64: '' }, 'steps[1].content'],
  ['steps.1.content', { base64: 'AAEC\n' }, 'steps[1].content'],
  ['steps.1.content', {}, 'steps[1].content'],
  ['steps.1.check', { program: '/bin/sh', args: ['{file}'] }, 'steps[1].check.program'],
  ['steps.1.check', { program: '/usr/sbin/dhcpd', args: ['-t'] }, 'steps[1].check.args'],
  ['steps.1.check.args', ['{file}', '\0'], 'steps[1].check.args[1]'],
  ['steps.1.check.args', new Array(33).fill('{file}'), 'steps[1].check.args'],
  ['steps.1.restarts', 'other', 'steps[1].restarts'],
  ['steps.1.restarts', '--now', 'steps[1].restarts'],
  ['steps.1.kind', 'socket', 'steps[1].kind'],
  ['steps.1.extra', true, 'steps[1]'],
  ['steps.1', null, 'steps[1].kind'],
  ['steps.1', [], 'steps[1].kind'],
  ['steps.2.path', '/srv/tftp', 'steps[2].path'],
  ['steps.3.path', '/srv/tftp/x', 'steps[3].path'],
  ['steps.0', { kind: 'absent', path: '/srv/tftp' }, 'steps[0].path'],
  ['steps', {}, 'steps'],
  ['steps', new Array(10_001).fill(0), 'steps'],
  ['schema', 2, 'schema'],
  ['services.0.id', '-x', 'services[0].id'],
  ['services.0.kind', 'docker', 'services[0].kind'],
  ['services.0.onChange', 'stop', 'services[0].onChange'],
  ['services.1.id', 'a@b', 'services[2].id'],
  ['services.0.probe.port', 0, 'services[0].probe.port'],
  ['services.0.probe.deadlineMs', 1e9, 'services[0].probe.deadlineMs'],
  ['services.0.probe.kind', 'icmp', 'services[0].probe.kind'],
  ['services.0.probe', null, 'services[0].probe.kind'],
  ['services.1.probe.url', 'file:///etc/shadow', 'services[1].probe.url'],
  ['services.1.probe.url', 'http://[', 'services[1].probe.url'],
  ['services.1.probe.status', 99, 'services[1].probe.status'],
  ['services.2.probe.host', '-x', 'services[2].probe.host'],
])('refuses %s = %j', (...[place, value, issue]) => {
  expect(paths(changed(place, value))).toContain(issue);
});

test('finds everything at once', () => {
  const plan = changed('steps.1.mode', 'x') as { services: { id: string }[] };
  plan.services[0]!.id = '-';
  expect(paths(plan)).toEqual(['steps[1].mode', 'services[0].id']);
});

test('never throws, whatever the JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parsePlan(value, limits).kind).toBe('refused');
    }),
  );
});

test('any one value of a good plan may be anything: it is refused or is read as it stands', () => {
  const places = fc.constantFrom(
    ...['steps.1.path', 'steps.1.mode', 'steps.1.content', 'steps.1.owner', 'steps.1.check'],
    ...['steps.0', 'services.0.id', 'services.0.probe', 'services.1.probe.url', 'services'],
  );
  fc.assert(
    fc.property(places, fc.jsonValue(), (place, value) => {
      const plan = changed(place, value);
      const reading = parsePlan(plan, limits);
      if (reading.kind === 'plan') expect(reading.plan).toEqual(plan);
    }),
    { numRuns: 1000 },
  );
});
