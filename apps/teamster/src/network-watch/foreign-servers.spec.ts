import type { Ipv4Address, MacAddress } from '@operos/cluster-model';
import { expect, test } from 'vitest';
import type { HeardReply } from './dhcp-wire.ts';
import { ForeignServers } from './foreign-servers.ts';

const reply: HeardReply = {
  kind: 'offer',
  transactionId: 1,
  server: '192.168.1.1' as Ipv4Address,
  offered: '192.168.1.50' as Ipv4Address,
  bootFile: 'evil.0',
  sender: '52:54:00:aa:bb:cc' as MacAddress,
};

test('a server is new once, however often it answers, and known with what it said last', () => {
  const servers = new ForeignServers();
  expect(servers.hear(reply, 1000)).toMatchObject({ server: '192.168.1.1', firstSeen: 1000 });
  expect(servers.hear({ ...reply, bootFile: 'worse.0' }, 9000)).toBeUndefined();
  expect(servers.all()).toEqual([
    {
      server: reply.server,
      sender: reply.sender,
      offered: { offered: reply.offered, bootFile: 'worse.0' },
      firstSeen: 1000,
      lastSeen: 9000,
    },
  ]);
});

test('the same address from another card is another server', () => {
  const servers = new ForeignServers();
  servers.hear(reply, 0);
  expect(servers.hear({ ...reply, sender: '52:54:00:00:00:01' as MacAddress }, 0)).toBeDefined();
});

test('it is forgotten after three minutes of silence, and new if it comes back', () => {
  const servers = new ForeignServers();
  servers.hear(reply, 0);
  servers.hear(reply, 60_000);
  expect(servers.forgetSilent(239_999)).toEqual([]);
  expect(servers.forgetSilent(240_000)).toMatchObject([{ server: reply.server }]);
  expect(servers.all()).toEqual([]);
  expect(servers.hear(reply, 250_000)).toBeDefined();
});

test('of a flood of made-up servers a hundred are remembered', () => {
  const servers = new ForeignServers();
  const news = Array.from({ length: 300 }, (_, index) =>
    servers.hear({ ...reply, server: `10.0.${index >> 8}.${index & 255}` as Ipv4Address }, 0),
  );
  expect(news.filter((found) => found !== undefined)).toHaveLength(100);
  expect(servers.all()).toHaveLength(100);
});
