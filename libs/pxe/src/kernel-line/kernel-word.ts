/**
 * One argument just as it stands on the kernel's command line, its double quotes included: `quiet`,
 * `dyndbg="file a.c +p"`. Blanks stand only inside quotes, and every quote is closed.
 */
export type KernelWord = string & { readonly __brand: 'KernelWord' };

/** The name and value the kernel sees in a word, the outer quotes gone (lib/cmdline.c). */
export interface KernelParameter {
  readonly name: string;
  /** Absent in `quiet`, empty in `root=`. */
  readonly value?: string;
}

// eslint-disable-next-line no-control-regex -- control characters are exactly what this refuses
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const WORD = /^(?:[^" ]|"[^"]*")+$/;
const NEEDS_QUOTES = /[^!-~]/;

/** Reads one word; undefined for a blank outside quotes, an open quote or a control character. */
export function parseKernelWord(text: string): KernelWord | undefined {
  return WORD.test(text) && isPrintable(text) ? (text as KernelWord) : undefined;
}

/** Writes an argument, quoted where a blank needs it; undefined if no kernel could read it back. */
export function kernelWord(parameter: KernelParameter): KernelWord | undefined {
  const { name, value } = parameter;
  if (!/^[!#-<>-~]+$/.test(name) || value?.includes('"') === true) return undefined;
  if (value === undefined) return parseKernelWord(name);
  return parseKernelWord(`${name}=${NEEDS_QUOTES.test(value) ? `"${value}"` : value}`);
}

/** Takes a word apart as the kernel does: the first `=` divides it, outer quotes are dropped. */
export function readKernelWord(word: KernelWord): KernelParameter {
  const bare = word.startsWith('"') ? word.slice(1).replace(/"$/, '') : word;
  const equals = bare.indexOf('=', 1);
  if (equals < 0) return { name: bare };
  const value = bare.slice(equals + 1);
  return {
    name: bare.slice(0, equals),
    value: value.startsWith('"') ? value.slice(1).replace(/"$/, '') : value,
  };
}

function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text) && !LONE_SURROGATE.test(text);
}
