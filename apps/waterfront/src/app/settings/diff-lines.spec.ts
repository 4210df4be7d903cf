import { diffLines } from './diff-lines.ts';

describe('diffLines', () => {
  it('tells added, removed and unchanged lines apart and keeps their text', () => {
    const diff = '--- a/dhcpd.conf\n+++ b/dhcpd.conf\n@@ -1,2 +1,2 @@\n same\n-old\n+new\n';
    expect(diffLines(diff)).toEqual([
      { kind: 'place', sign: ' ', text: '@@ -1,2 +1,2 @@' },
      { kind: 'same', sign: ' ', text: 'same' },
      { kind: 'removed', sign: '-', text: 'old' },
      { kind: 'added', sign: '+', text: 'new' },
    ]);
  });

  it('does not take a removed line of dashes for a file name', () => {
    const diff = '--- a\n+++ b\n@@ -1 +0,0 @@\n--- dashes\n';
    expect(diffLines(diff).at(-1)).toEqual({ kind: 'removed', sign: '-', text: '-- dashes' });
  });
});
