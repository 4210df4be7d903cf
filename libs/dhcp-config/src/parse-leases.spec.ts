import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileText } from '../testing/index.ts';
import { parseLeases } from './parse-leases.ts';
import { quoteConfString } from './quote-conf-string.ts';

const journal = `# The format of this file is documented in the dhcpd.leases(5) manual page.
authoring-byte-order little-endian;
server-duid "\\000\\001\\000\\0012\\227C\\305\\252\\324.o\\324C";

lease 192.0.2.201 {
  starts 1 2026/11/23 18:00:00;
  ends 1 2026/11/23 19:00:00;
  cltt 1 2026/11/23 18:00:00;
  binding state active;
  next binding state free;
  rewind binding state free;
  hardware ethernet 52:54:00:00:99:02;
  uid "\\001RT\\000\\000\\231\\002";
  set vendor-class-identifier = "PXEClient:Arch:00007:UNDI:003016";
  client-hostname "second";
}
lease 192.0.2.200 {
  starts 1 2026/11/23 18:00:00;
  ends never;
  tstp epoch 1795460400; # Mon Nov 23 19:00:00 2026
  tsfp 1 2026/11/23 19:00:00;
  atsfp 1 2026/11/23 19:00:01;
  binding state active;
  hardware ethernet 52:54:00:00:99:01;
  uid 01:52:54:0:0:99:1;
  option agent.circuit-id "eth\\001";
  option agent.remote-id 0:11:22;
  on expiry { execute("x"); }
}
lease 192.0.2.201 {
  starts 1 2026/11/23 19:00:00;
  ends 1 2026/11/23 19:00:00;
  binding state free;
  hardware ethernet 52:54:00:00:99:02;
}
host added { dynamic; hardware ethernet 52:54:00:00:00:77; fixed-address 192.0.2.77; }
`;

test('gives each address once, in order, as its last record says', () => {
  expect(parseLeases(journal)).toEqual([
    {
      address: '192.0.2.200',
      state: 'active',
      starts: Date.UTC(2026, 10, 23, 18),
      ends: 'never',
      toldPeer: 1795460400_000,
      saidByPeer: Date.UTC(2026, 10, 23, 19),
      heardFromPeer: Date.UTC(2026, 10, 23, 19, 0, 1),
      mac: '52:54:00:00:99:01',
      clientId: '01:52:54:00:00:99:01',
      circuitId: '65:74:68:01',
      remoteId: '00:11:22',
    },
    {
      address: '192.0.2.201',
      state: 'free',
      starts: Date.UTC(2026, 10, 23, 19),
      ends: Date.UTC(2026, 10, 23, 19),
      mac: '52:54:00:00:99:02',
    },
  ]);
});

test('reads what a client says of itself', () => {
  const [lease] = parseLeases(journal.slice(0, journal.indexOf('lease 192.0.2.200')));
  expect(lease).toMatchObject({
    nextState: 'free',
    rewindState: 'free',
    lastContact: Date.UTC(2026, 10, 23, 18),
    clientId: '01:52:54:00:00:99:02',
    vendorClass: 'PXEClient:Arch:00007:UNDI:003016',
    clientHostname: 'second',
  });
});

describe('a torn journal', () => {
  test('loses only the record that is torn, wherever it was cut', () => {
    for (let cut = 0; cut <= journal.length; cut += 1) {
      const whole = journal.slice(0, cut).match(/^\}$/gm)?.length ?? 0;
      const addresses = new Set(parseLeases(journal.slice(0, cut)).map((lease) => lease.address));
      expect(addresses.size).toBe(Math.min(whole, 2));
    }
  });

  test('goes on with the record after the tear', () => {
    const torn = `lease 192.0.2.9 {\n  uid "\\001RT\n${journal}`;
    expect(parseLeases(torn)).toEqual(parseLeases(journal));
  });
});

test.each([
  ['binding state abandoned;', { state: 'abandoned' }],
  ['abandoned;', { state: 'abandoned' }],
  ['binding state something-new;', { state: 'unknown' }],
  ['starts 9 next week;', {}],
  ['starts epoch -1;', {}],
  ['hardware ethernet 01:00:5e:00:00:01;', {}],
  ['hardware token-ring 52:54:00:00:99:01;', {}],
  ['__proto__ 1;', {}],
  ['', {}],
])('reads `%s` without being led astray', (statement, fields) => {
  expect(parseLeases(`lease 192.0.2.9 {\n ${statement}\n}\n`)).toEqual([
    { address: '192.0.2.9', state: 'unknown', ...fields },
  ]);
});

test('gives a hostname back as it was, whatever it was', () => {
  fc.assert(
    fc.property(
      // Halves of a character have no bytes, so nothing on the wire can spell them.
      hostileText().filter((text) => !/[\ud800-\udfff]/u.test(text)),
      (hostname) => {
        const text = `lease 192.0.2.9 {\n  client-hostname ${quoteConfString(hostname)};\n}\n`;
        expect(parseLeases(text)).toEqual([
          { address: '192.0.2.9', state: 'unknown', clientHostname: hostname },
        ]);
      },
    ),
    { numRuns: 2000 },
  );
});

test('is never thrown off by other text', () => {
  fc.assert(
    fc.property(fc.array(hostileText()), (texts) => {
      parseLeases(texts.join('lease 192.0.2.9 {\n'));
    }),
    { numRuns: 1000 },
  );
});

test('reads 20,000 records in well under a second', () => {
  const many = Array.from({ length: 20_000 }, (_, index) =>
    journal
      .slice(journal.indexOf('lease 192.0.2.201'), journal.indexOf('lease 192.0.2.200'))
      .replace('.201', `.${index % 250}`),
  ).join('');
  const start = performance.now();
  expect(parseLeases(many)).toHaveLength(250);
  expect(performance.now() - start).toBeLessThan(5000); // 0.3 s on an idle machine
});
