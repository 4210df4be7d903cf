import { parseMacAddress, parseNodeName } from '@operos/cluster-model';
import fc from 'fast-check';
import {
  type KernelArguments,
  kernelWord,
  type KernelWord,
  isOwnArgument,
  parseAgentUrl,
  parseBootUrl,
  parseJoinTokenId,
  parseKernelConsole,
  parseKernelWord,
  parseLayerName,
  parseSha256,
} from '../src/index.ts';

/** How many cases a property tries: OPEROS_PROPERTY_RUNS, or the number that fits the default run. */
export function propertyRuns(byDefault: number): number {
  const asked = Number(process.env.OPEROS_PROPERTY_RUNS);
  return Number.isSafeInteger(asked) && asked > 0 ? asked : byDefault;
}

/** Text an attacker would try: quotes, `$`, `=`, braces, blanks, newlines and any Unicode. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom('${', '}', 'a', '0'),
        fc.constantFrom(...Array.from(' \t\n\r"\'\\$={};#|&<>`/.-_%@:,\u00a0\u2028é字')),
      ),
    )
    .map((parts) => parts.join('')),
);

/** Any value the parser accepts, from a pattern that stays close to it. */
function branded<T>(pattern: RegExp, parse: (text: string) => T | undefined): fc.Arbitrary<T> {
  return fc
    .stringMatching(pattern)
    .map(parse)
    .filter((value) => value !== undefined);
}

export const sha256s = branded(/^[0-9a-f]{64}$/, parseSha256);
export const macs = branded(/^[0-9a-f][02468ace](:[0-9a-f]{2}){5}$/, parseMacAddress);
export const bootUrls = branded(
  /^https?:\/\/(10\.[0-9]\.[1-9][0-9]?\.[0-9]|[a-z]{1,9}(\.[a-z]{2,5})?)(:[1-9][0-9]{0,3})?\/([a-z0-9]{1,8}\/){0,3}$/,
  parseBootUrl,
);
const layers = fc.uniqueArray(
  fc.record({ name: branded(/^[a-z][a-z0-9-]{0,12}$/, parseLayerName), digest: sha256s }),
  { selector: (layer) => layer.name, maxLength: 6 },
);

/** Words that are not ours, quoted ones and ones with hostile values among them. */
export const kernelWords: fc.Arbitrary<KernelWord> = fc
  .oneof(
    fc.record({ name: fc.stringMatching(/^[a-z_.]{1,12}$/), value: hostileText }).map(kernelWord),
    hostileText.map(parseKernelWord),
    fc
      .constantFrom('quiet', 'panic=5', 'dyndbg="file a.c +p"', '"x=a b"', '--')
      .map(parseKernelWord),
  )
  .filter((word) => word !== undefined)
  .filter((word) => !isOwnArgument(word));

export const kernelArguments: fc.Arbitrary<KernelArguments> = fc.record(
  {
    layers,
    bootServer: bootUrls,
    agentServer: branded(/^https:\/\/10\.0\.0\.[1-9](:8443)?$/, parseAgentUrl),
    caFingerprint: sha256s,
    joinToken: branded(/^[A-Za-z0-9_-]{1,64}$/, parseJoinTokenId),
    nodeName: branded(/^[a-z][a-z0-9-]{0,20}[a-z]$/, parseNodeName),
    consoles: fc.array(branded(/^tty(S[0-3],115200n8|[0-9])$/, parseKernelConsole), {
      maxLength: 3,
    }),
    bootInterface: macs,
    others: fc.array(kernelWords, { maxLength: 5 }),
  },
  { requiredKeys: ['layers', 'consoles', 'others'] },
);
