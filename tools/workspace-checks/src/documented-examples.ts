import { projectFiles, textOf } from './source-files.ts';

/** A block of code in a Markdown file that claims to run. */
export interface DocumentedExample {
  readonly file: string;
  readonly line: number;
  readonly language: 'ts' | 'sh';
  readonly code: string;
}

const MARKED_BLOCK = /<!-- check: example -->\n+```(ts|sh)\n([\s\S]*?)\n```/g;

/** Every marked block in every Markdown file of the project. */
export function documentedExamples(): DocumentedExample[] {
  return projectFiles()
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const text = textOf(file);
      return [...text.matchAll(MARKED_BLOCK)].map((match) => ({
        file,
        line: text.slice(0, match.index).split('\n').length,
        language: match[1] as 'ts' | 'sh',
        code: match[2] ?? '',
      }));
    });
}
