import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bootMenus, hostileText, propertyRuns } from '../../test/arbitraries.ts';
import { workerMenu } from '../../testing/index.ts';
import {
  type BootMenu,
  checkBootMenu,
  type MenuText,
  parseKernelArguments,
  parseMenuLabel,
  parseMenuText,
  parseMenuWord,
  printKernelArguments,
  renderBootMenu,
  syslinuxFirmwares,
} from '../index.ts';

const numRuns = propertyRuns(3000);

/** What SYSLINUX makes of a configuration: directives before the first LABEL, then those of each. */
function lexLikeSyslinux(text: string): { name: string; directives: [string, string][] }[] {
  const clauses: { name: string; directives: [string, string][] }[] = [
    { name: '', directives: [] },
  ];
  for (const line of text.split(/[\n\r]/)) {
    const [, word = '', rest = ''] = /^[ \t]*((?:MENU[ \t]+)?[^ \t]+)[ \t]*(.*)$/i.exec(line) ?? [];
    if (/^LABEL$/i.test(word)) clauses.push({ name: rest, directives: [] });
    else if (word !== '') clauses.at(-1)!.directives.push([word, rest]);
  }
  return clauses;
}

test.each(syslinuxFirmwares)('renders the menu of a worker for %s', async (firmware) => {
  await expect(renderBootMenu(workerMenu, firmware)).toMatchFileSnapshot(
    `../../test/golden/worker.${firmware}.cfg`,
  );
});

test('the first entry boots unattended, and nobody at the console can change what it boots', () => {
  const [global] = lexLikeSyslinux(renderBootMenu(workerMenu));
  expect(global!.directives).toEqual(
    expect.arrayContaining([
      ['DEFAULT', 'worker'],
      ['TIMEOUT', '50'],
      ['NOESCAPE', '1'],
      ['ALLOWOPTIONS', '0'],
      ['PROMPT', '0'],
    ]),
  );
});

test('SERIAL stands first, where SYSLINUX wants it', () => {
  expect(renderBootMenu(workerMenu)).toMatch(/^SERIAL 0 115200\n/);
});

test('any menu we accept has one clause for each entry, with its own text and kernel line', () => {
  fc.assert(
    fc.property(bootMenus, fc.constantFrom(...syslinuxFirmwares), (menu, firmware) => {
      const [global, ...clauses] = lexLikeSyslinux(renderBootMenu(menu, firmware));
      expect(global!.directives).toContainEqual(['MENU TITLE', menu.title]);
      const offered = menu.entries.filter(
        ({ kind }) => firmware === 'bios' || !['hardware-info', 'reboot'].includes(kind),
      );
      expect(clauses.map((clause) => clause.name)).toEqual(offered.map((e) => e.label));
      offered.forEach((entry, index) => {
        const directives = new Map(clauses[index]!.directives);
        expect(directives.get('MENU LABEL')).toBe(entry.text);
        expect(directives.has('MENU DEFAULT')).toBe(index === 0);
        if (entry.kind === 'kernel')
          expect(directives.get('APPEND')).toBe(printKernelArguments(entry.arguments));
      });
    }),
    { numRuns },
  );
});

test('what a machine finds on its kernel line is what the menu was given', () => {
  fc.assert(
    fc.property(bootMenus, (menu) => {
      const [, clause] = lexLikeSyslinux(renderBootMenu(menu));
      const line = new Map(clause!.directives).get('APPEND')!;
      const [entry] = menu.entries;
      expect(entry.kind === 'kernel' && entry.arguments).toEqual(
        (parseKernelArguments(line) as { arguments?: unknown }).arguments,
      );
    }),
    { numRuns: Math.min(numRuns, 500) },
  );
});

test('hostile text is no menu text, label or argument, or it changes nothing but itself', () => {
  const clauses = lexLikeSyslinux(renderBootMenu(workerMenu)).length;
  fc.assert(
    fc.property(hostileText, (hostile) => {
      const title = parseMenuText(hostile);
      if (title === undefined) return;
      const lexed = lexLikeSyslinux(renderBootMenu({ ...workerMenu, title }));
      expect(lexed).toHaveLength(clauses);
      expect(lexed[0]!.directives).toContainEqual(['MENU TITLE', hostile]);
    }),
    { numRuns: numRuns * 3 },
  );
});

test('text forced past its type is found at its path', () => {
  fc.assert(
    fc.property(hostileText, (hostile) => {
      const paths = checkBootMenu({ ...workerMenu, title: hostile as MenuText });
      const accepted = parseMenuText(hostile) !== undefined;
      expect(paths.map((issue) => issue.path)).toEqual(accepted ? [] : ['title']);
    }),
    { numRuns },
  );
});

test.each([
  'Operos\nDEFAULT evil',
  'Operos\rTEXT',
  'a ${initiator-iqn}',
  'two  blanks',
  ' blank first',
  'blank last ',
  '-option',
  'a || goto evil',
  'a ; b',
  'a # b',
  'caret ^x',
  'naïve',
  'x'.repeat(73),
  '',
])('refuses the text %j', (text) => {
  expect(parseMenuText(text)).toBeUndefined();
});

test.each(['start', 'menu', 'failed', 'Two', 'a b', '', '-a', 'a\nb', 'x'.repeat(32)])(
  'refuses the label %j',
  (label) => {
    expect(parseMenuLabel(label)).toBeUndefined();
  },
);

test.each([
  'initrd=http://evil/x',
  'BOOT_IMAGE=x',
  'BOOTIF=01-52-54-00-00-00-01',
  'operos.ca=sha256:0',
  'console=ttyS0',
  '--',
  'a b',
  'a="b c"',
  'a=${net0/mac}',
  'a=$(reboot)',
  'a=*',
  "a='",
  'a;b',
  'a=b||c',
])('refuses the menu argument %j', (word) => {
  expect(parseMenuWord(word)).toBeUndefined();
});

test('the order of fields does not matter, and the same menu gives the same bytes', () => {
  const shuffled = Object.fromEntries(Object.entries(workerMenu).reverse()) as unknown as BootMenu;
  expect(renderBootMenu(shuffled)).toBe(renderBootMenu(workerMenu));
});
