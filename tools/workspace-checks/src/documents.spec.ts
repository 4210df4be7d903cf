import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles, textOf } from './source-files.ts';
import { workspaceRoot } from './workspace-root.ts';

const exists = (path: string): boolean => existsSync(join(workspaceRoot, path));

test('every file that the boot path names exists', () => {
  const named = [
    ...textOf('docs/boot-path.md').matchAll(/`((?:apps|libs|tools|docs)\/[^`\s]+)`/g),
  ].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !exists(path))).toEqual([]);
});

test.each(projectFiles().filter((file) => file.endsWith('.md')))(
  'links of %s lead somewhere',
  (file) => {
    const targets = [...textOf(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(
      (match) => join(dirname(file), match[1] ?? ''),
    );
    expect(targets.filter((target) => !exists(target))).toEqual([]);
  },
);

test('the version is x.y', () => {
  expect(textOf('operos-version')).toMatch(/^[0-9]+\.[0-9]+\n$/);
});

test('every pin in versions is KEY=value', () => {
  const lines = textOf('versions')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !/^[A-Z][A-Z0-9_]*=[^\s"'$]+$/.test(line))).toEqual([]);
});

test('every dependency is pinned to one exact version', () => {
  const loose = projectFiles()
    .filter((file) => file.endsWith('package.json'))
    .flatMap((file) => {
      const manifest = JSON.parse(textOf(file)) as Record<
        string,
        Record<string, string> | undefined
      >;
      return ['dependencies', 'devDependencies', 'optionalDependencies']
        .flatMap((kind) => Object.entries(manifest[kind] ?? {}))
        .filter(([, version]) => !/^[0-9]+\.[0-9]+\.[0-9]+[0-9A-Za-z.-]*$/.test(version))
        .map(([name, version]) => `${file}: ${name} ${version}`);
    });
  expect(loose).toEqual([]);
});
