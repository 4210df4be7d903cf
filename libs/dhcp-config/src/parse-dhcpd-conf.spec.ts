import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleDhcpModel, hostileText, manyHosts, validDhcpModel } from '../testing/index.ts';
import { canonicalDhcpModel } from './canonical-dhcp-model.ts';
import { checkDhcpConfig } from './check-dhcp-config.ts';
import type { DhcpModel } from './dhcp-model.ts';
import { parseDhcpdConf } from './parse-dhcpd-conf.ts';
import { renderDhcpdConf } from './render-dhcpd-conf.ts';
import { renderDhcpdDefaults } from './render-dhcpd-defaults.ts';

test('reads back what was rendered, whatever it was', () => {
  fc.assert(
    fc.property(validDhcpModel(), (model) => {
      expect(reread(model)).toEqual({ model: canonicalDhcpModel(model), issues: [] });
    }),
    { numRuns: 500 },
  );
});

test('reads back a host with several MACs as one', () => {
  expect(reread(exampleDhcpModel).model?.hosts).toEqual(canonicalDhcpModel(exampleDhcpModel).hosts);
});

test('reads back 10,000 hosts', () => {
  expect(reread(manyHosts(10_000)).model?.hosts).toHaveLength(10_000);
});

test('hands duplicates on, so that the check finds them', () => {
  const model = {
    ...exampleDhcpModel,
    hosts: [...exampleDhcpModel.hosts, ...exampleDhcpModel.hosts],
  };
  const { model: parsed } = reread(model);
  expect(checkDhcpConfig(parsed!).map((issue) => issue.code)).toContain('dhcp-name-taken');
});

describe('files that somebody else wrote', () => {
  const sound = 'subnet 192.0.2.0 netmask 255.255.255.0 { }\nserver-identifier 192.0.2.1;';
  const hostLine = 'hardware ethernet 52:54:00:00:00:01; fixed-address';

  test.each([
    {
      what: 'routers by name',
      text: 'subnet 192.0.2.0 netmask 255.255.255.0 { option routers gw; }',
      found: 'line 1 dhcpd-conf-value',
    },
    {
      what: 'a second subnet',
      text: `${sound}\nsubnet 10.0.0.0 netmask 255.0.0.0 { }`,
      found: 'line 3 dhcpd-conf-unsupported',
    },
    {
      what: 'a netmask with holes',
      text: 'subnet 10.0.0.0 netmask 255.0.255.0 { }',
      found: 'line 1 dhcpd-conf-value',
    },
    {
      what: 'statements Operos does not write',
      text: 'log-facility local7;',
      found: 'line 1 dhcpd-conf-unsupported',
    },
    {
      what: 'injected statements',
      text: 'execute("/bin/id");',
      found: 'line 1 dhcpd-conf-unsupported',
    },
    {
      what: 'another class',
      text: 'class "x" { match if known; }',
      found: 'line 1 dhcpd-conf-unsupported',
    },
    {
      what: 'an unclosed string',
      text: 'option domain-name "x',
      found: 'line 1 dhcpd-conf-syntax',
    },
    { what: 'an unclosed block', text: '\nclass "x" {', found: 'line 2 dhcpd-conf-syntax' },
    { what: 'a brace too many', text: '\n\n}', found: 'line 3 dhcpd-conf-syntax' },
    {
      what: 'a host by name',
      text: `host a { ${hostLine} a.example; }`,
      found: 'line 1 dhcpd-conf-value',
    },
    {
      what: 'a host in capitals',
      text: `host A { ${hostLine} 192.0.2.9; }`,
      found: 'line 1 dhcpd-conf-value',
    },
    {
      what: 'a host with an option',
      text: `host a { ${hostLine} 192.0.2.9; option routers 192.0.2.1; }`,
      found: 'line 1 dhcpd-conf-unsupported',
    },
    {
      what: "an address that is no host's",
      text: 'server-identifier any;',
      found: 'line 1 dhcpd-conf-value',
    },
    { what: 'no subnet', text: '', found: 'network dhcpd-conf-missing' },
    { what: 'no server', text: '', found: 'serverAddress dhcpd-conf-missing' },
    {
      what: 'omapi without a key',
      text: `${sound}\nomapi-port 7911;`,
      found: 'omapi.keyName dhcpd-conf-missing',
    },
  ])('$what', ({ text, found }) => {
    const { issues } = parseDhcpdConf(text);
    expect(issues.map((issue) => `${issue.path} ${issue.code}`)).toContain(found);
  });

  const conf = '../../../shared/examples/netboot/conf';
  const examples = ['dhcpd.conf', 'dhcpd-grub.conf', 'dhcpd-ipxe.conf'].map(
    (name) => new URL(`../${conf}/${name}`, import.meta.url),
  );
  test.skipIf(!examples.every((example) => existsSync(example)))(
    'the netboot examples (skipped where shared/examples is absent)',
    () => {
      for (const example of examples) {
        const { issues } = parseDhcpdConf(readFileSync(example, 'utf8'));
        expect(issues.map((issue) => issue.code)).not.toContain('dhcpd-conf-syntax');
        expect(issues).toContainEqual(
          expect.objectContaining({ path: 'serverAddress', code: 'dhcpd-conf-missing' }),
        );
      }
    },
  );

  test('are never a reason to throw', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      ';',
      '"',
      'host a',
      'subnet',
      'if',
      '\\',
      ' ',
      '\n',
      'class "x"',
    );
    const text = fc
      .array(fc.oneof(pieces, hostileText()), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (hostile) => {
        expect(parseDhcpdConf(hostile).model).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['a million opening braces', '{'.repeat(1_000_000)],
    ['a string of a million characters', `option domain-name "${'a'.repeat(1_000_000)}";`],
    ['a million quotes', '"'.repeat(1_000_000)],
    ['a million backslashes', `"${'\\'.repeat(1_000_000)}`],
  ])('%s', (_, text) => {
    expect(parseDhcpdConf(text).issues[0]).toMatchObject({ code: 'dhcpd-conf-syntax' });
  });
});

function reread(model: DhcpModel): ReturnType<typeof parseDhcpdConf> {
  return parseDhcpdConf(renderDhcpdConf(model), renderDhcpdDefaults(model.interfaces));
}
