import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bootMenus, hostileText, propertyRuns } from '../../test/arbitraries.ts';
import { workerMenu } from '../../testing/index.ts';
import { parseMenuText, printKernelArguments, renderIpxeMenu, renderIpxeStart } from '../index.ts';

const numRuns = propertyRuns(3000);

/** What iPXE's shell makes of a line: commands divided by `||`, `&&` and `;`, words by blanks. */
function lexLikeIpxe(script: string): string[][] {
  return script.split('\n').flatMap((line) => {
    const commands: string[][] = [[]];
    for (const word of line.split(/[ \t\r]+/).filter((text) => text !== '')) {
      if (word.startsWith('#')) break;
      if (['||', '&&', ';'].includes(word)) commands.push([]);
      else commands.at(-1)!.push(word);
    }
    return commands.filter((command) => command.length > 0);
  });
}

/** The settings a script expands. */
function settings(script: string): Set<string | undefined> {
  return new Set([...script.matchAll(/\$\{([^}]*)\}/g)].map((match) => match[1]));
}

test('renders the menu of a worker', async () => {
  await expect(renderIpxeMenu(workerMenu)).toMatchFileSnapshot('../../test/golden/worker.ipxe');
});

test('renders the script that leads to it', async () => {
  await expect(renderIpxeStart()).toMatchFileSnapshot('../../test/golden/start.ipxe');
});

test('every label that is jumped to exists, in any menu we accept', () => {
  fc.assert(
    fc.property(bootMenus, (menu) => {
      const commands = lexLikeIpxe(renderIpxeMenu(menu));
      const labels = commands.filter(([word]) => word?.startsWith(':')).map(([word]) => word);
      const jumps = commands.filter(([word, to]) => word === 'goto' && !to?.includes('$'));
      expect(new Set(labels).size).toBe(labels.length);
      for (const [, to] of jumps) expect(labels).toContain(`:${to}`);
    }),
    { numRuns },
  );
});

test('each entry has its line in the menu, and its kernel gets its own arguments', () => {
  fc.assert(
    fc.property(bootMenus, (menu) => {
      const commands = lexLikeIpxe(renderIpxeMenu(menu)).map((words) => words.join(' '));
      expect(commands).toContain(`menu ${menu.title}`);
      for (const entry of menu.entries) {
        expect(commands).toContain(`item ${entry.label} ${entry.text}`);
        if (entry.kind !== 'kernel') continue;
        const line = printKernelArguments(entry.arguments);
        expect(commands).toContain(
          `kernel ${menu.bootServer}${entry.kernel} initrd=initrd0 ${line} BOOTIF=01-\${netX/mac:hexhyp}`,
        );
      }
    }),
    { numRuns },
  );
});

test('no text we accept expands a setting or starts a command', () => {
  const expected = settings(renderIpxeMenu(workerMenu));
  const commands = lexLikeIpxe(renderIpxeMenu(workerMenu)).length;
  fc.assert(
    fc.property(hostileText, (hostile) => {
      const title = parseMenuText(hostile);
      if (title === undefined) return;
      const script = renderIpxeMenu({ ...workerMenu, title });
      expect(settings(script)).toEqual(expected);
      expect(lexLikeIpxe(script)).toHaveLength(commands);
    }),
    { numRuns: numRuns * 3 },
  );
});
