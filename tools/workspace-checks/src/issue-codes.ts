import { sourceFiles, textOf } from './source-files.ts';

// How issues are written down in the sources: as a field, or as an argument of the function that makes them.
const WRITTEN = [
  /\bcode: '([a-z][a-z0-9-]+)'/g,
  /(?:[rR]efusal|proofIssue|errorAt)\(\s*'([a-z]+-[a-z-]+)'/g,
  /[rR]efusal\(\s*'[^']*',\s*'([a-z-]+)'/g,
];
// Codes of thrown errors are for programmers; these files make them.
const THROWN = /(?:-error|client-error|check-with-[a-z]+|run-program|read-[a-z]+-complaints)\.ts$/;

/** Every code of an issue that some source file writes, with the file. */
export function writtenIssueCodes(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const files = sourceFiles().filter(
    (file) =>
      /^(?:libs|apps)\/[^/]+\/(?:src|node)\//.test(file) && !isTest(file) && !THROWN.test(file),
  );
  for (const file of files) {
    const text = textOf(file);
    for (const pattern of WRITTEN)
      for (const [, code = ''] of text.matchAll(pattern)) found.set(code, file);
  }
  return found;
}

function isTest(file: string): boolean {
  return file.endsWith('.spec.ts') || file.startsWith('apps/waterfront') || file.includes('-e2e/');
}
