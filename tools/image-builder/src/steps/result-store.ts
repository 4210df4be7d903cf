import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** How many results of one step are kept: release, development, and one to go back to. */
const KEPT = 3;

/** Where the results of steps are kept between builds: one folder a step, one folder a key in it. */
export class ResultStore {
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** The result folder of a step; whole only if `has` says so. */
  resultOf(step: string, key: string): string {
    return join(this.entry(step, key), 'result');
  }

  has(step: string, key: string): boolean {
    return existsSync(join(this.entry(step, key), 'done.json'));
  }

  /** Empties the place of a result that is about to be made. */
  begin(step: string, key: string): { readonly output: string; readonly log: string } {
    const entry = this.entry(step, key);
    rmSync(entry, { recursive: true, force: true });
    const output = join(entry, 'result');
    mkdirSync(output, { recursive: true });
    return { output, log: join(entry, 'log') };
  }

  /** Declares a result whole and forgets the oldest ones of its step. */
  finish(step: string, key: string, inputs: Readonly<Record<string, string>>): void {
    const done = join(this.entry(step, key), 'done.json');
    writeFileSync(`${done}.new`, `${JSON.stringify({ step, inputs }, null, 2)}\n`);
    renameSync(`${done}.new`, done);
    const folder = join(this.root, folderName(step));
    const byAge = readdirSync(folder).sort(
      (a, b) => statSync(join(folder, b)).mtimeMs - statSync(join(folder, a)).mtimeMs,
    );
    for (const old of byAge.filter((name) => name !== key).slice(KEPT - 1))
      rmSync(join(folder, old), { recursive: true, force: true });
  }

  /** Which inputs differ from the newest whole result of the step, or "first build". */
  whatChanged(step: string, inputs: Readonly<Record<string, string>>): readonly string[] {
    const folder = join(this.root, folderName(step));
    if (!existsSync(folder)) return ['first build'];
    const [newest] = readdirSync(folder)
      .map((name) => join(folder, name, 'done.json'))
      .filter((file) => existsSync(file))
      .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
    if (newest === undefined) return ['first build'];
    const before = JSON.parse(readFileSync(newest, 'utf8')) as { inputs: Record<string, string> };
    const names = Object.keys({ ...before.inputs, ...inputs });
    const changed = names.filter((name) => before.inputs[name] !== inputs[name]);
    return changed.length > 0 ? changed : ['what it needs'];
  }

  private entry(step: string, key: string): string {
    return join(this.root, folderName(step), key);
  }
}

function folderName(step: string): string {
  return step.replaceAll(/[^a-z0-9.-]/g, '-');
}
