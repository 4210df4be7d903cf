import { expect, test } from 'vitest';
import { parseJournalHosts } from './parse-journal-hosts.ts';

test('gives each host as its last record says, in order of name', () => {
  const journal = `
host node-9 {
  dynamic;
  hardware ethernet 52:54:00:00:00:77;
  fixed-address 192.0.2.77;
}
host node-1 {
  dynamic;
  deleted;
}
host node-9 {
  dynamic;
  hardware ethernet 52:54:00:00:00:77;
  fixed-address 192.0.2.78;
}
host torn {
  dynamic;
  hardware ethernet 52:5`;
  expect(parseJournalHosts(journal)).toEqual([
    { name: 'node-1', deleted: true },
    { name: 'node-9', deleted: false, mac: '52:54:00:00:00:77', address: '192.0.2.78' },
  ]);
});
