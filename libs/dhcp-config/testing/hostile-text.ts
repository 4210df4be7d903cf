import fc from 'fast-check';

const seeds = [
  '"; next-server 198.51.100.66; filename "evil.0',
  '} host evil { hardware ethernet 52:54:00:66:66:66; fixed-address 192.0.2.66; }',
  'a"; } execute("/bin/sh", "-c", "id"); #',
  'name\nfilename "evil.0";',
  '\\"; filename "evil.0',
  '\\',
  '"',
  '\u0000',
  '../../etc/shadow',
  '$(reboot)',
  '`reboot`',
  "'; drop table nodes; --",
  '<script>alert(1)</script>',
  'ünïcödé ☃ 🐢',
  '\u202Egnp.exe',
  '# comment',
  '/* comment',
  '__proto__',
  'constructor',
  '%s%n',
  'a=b',
  '',
  ' ',
];

/** Text that would break out of a file that printed it as it came, and random text around it. */
export function hostileText(): fc.Arbitrary<string> {
  const seeded = fc
    .tuple(fc.string({ maxLength: 8 }), fc.constantFrom(...seeds), fc.string({ maxLength: 8 }))
    .map((parts) => parts.join(''));
  return fc.oneof(fc.constantFrom(...seeds), seeded, fc.string({ unit: 'binary', maxLength: 60 }));
}
