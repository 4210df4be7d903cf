import { parseIpv4Address, parseMacAddress, parseNodeName } from '@operos/cluster-model';
import fc from 'fast-check';
import {
  type BootMenu,
  bootPath,
  isOwnArgument,
  type KernelArguments,
  kernelWord,
  type KernelWord,
  type MenuArguments,
  type NginxSite,
  parseAgentUrl,
  parseBootPath,
  parseBootUrl,
  parseJoinTokenId,
  parseKernelConsole,
  parseKernelWord,
  parseLayerName,
  parseMediumLabel,
  parseMenuLabel,
  parseMenuText,
  parseMenuWord,
  parseServedPath,
  parseSha256,
  parseUrlFolder,
  type ServedPath,
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
  // One odd character inside harmless ones is what a careless pattern lets through.
  fc.string({ unit: 'binary', maxLength: 2 }).map((odd) => `Operos${odd}worker`),
  fc.string({ unit: 'grapheme-ascii', maxLength: 3 }).map((odd) => `Operos ${odd} worker`),
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
    medium: branded(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/, parseMediumLabel),
    data: branded(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/, parseMediumLabel),
    agentServer: branded(/^https:\/\/10\.0\.0\.[1-9](:8443)?$/, parseAgentUrl),
    caFingerprint: sha256s,
    joinToken: branded(/^[A-Za-z0-9_-]{1,64}$/, parseJoinTokenId),
    nodeName: branded(/^[a-z][a-z0-9-]{0,20}[a-z]$/, parseNodeName),
    debug: fc.constant(true as const),
    consoles: fc.array(branded(/^tty(S[0-3],115200n8|[0-9])$/, parseKernelConsole), {
      maxLength: 3,
    }),
    bootInterface: macs,
    others: fc.array(kernelWords, { maxLength: 5 }),
  },
  { requiredKeys: ['layers', 'consoles', 'others'] },
);

const menuTexts = branded(
  /^[A-Z][a-z0-9.,:()/+_@=%!?*-]{1,12}( [a-z0-9()]{1,8}){0,3}[a-z]$/,
  parseMenuText,
);
const menuLabels = branded(/^[a-z][a-z0-9-]{0,12}$/, parseMenuLabel);
const bootPaths = branded(
  /^([a-z0-9][a-z0-9._+-]{0,6}\/){0,2}[a-z0-9][a-z0-9._+-]{0,6}$/,
  parseBootPath,
);
const menuWords = branded(/^[a-z][a-z_.]{1,8}(=[A-Za-z0-9_.,:/@%+-]{0,12})?$/, parseMenuWord);

const menuArguments: fc.Arbitrary<MenuArguments> = fc
  .tuple(kernelArguments, bootUrls, sha256s, fc.array(menuWords, { maxLength: 4 }))
  .map(([{ bootInterface: _, medium: __, ...rest }, bootServer, caFingerprint, others]) => ({
    ...rest,
    bootServer,
    caFingerprint,
    others,
  }));

const kernelEntry = fc.record({
  kind: fc.constant('kernel' as const),
  label: menuLabels,
  text: menuTexts,
  kernel: bootPaths.map((folder) => bootPath(`${folder}/vmlinuz`)),
  initramfs: fc.tuple(bootPaths.map((folder) => bootPath(`${folder}/initrd.img`))),
  arguments: menuArguments,
});
const toolEntry = fc.record({
  kind: fc.constantFrom(...(['memtest', 'hardware-info', 'local-disk', 'reboot'] as const)),
  label: menuLabels,
  text: menuTexts,
});

/** Menus that checkBootMenu has nothing to say against. */
export const bootMenus: fc.Arbitrary<BootMenu> = fc
  .record(
    {
      title: menuTexts,
      bootServer: bootUrls,
      timeoutSeconds: fc.integer({ min: 1, max: 60 }),
      totalTimeoutSeconds: fc.integer({ min: 60, max: 3599 }),
      serial: fc.record({
        port: fc.constantFrom(...([0, 1, 2, 3] as const)),
        baud: fc.constantFrom(...([9600, 115200] as const)),
      }),
      first: kernelEntry,
      rest: fc.array(fc.oneof(kernelEntry, toolEntry), { maxLength: 5 }),
    },
    { requiredKeys: ['title', 'bootServer', 'timeoutSeconds', 'first', 'rest'] },
  )
  .map(({ first, rest, ...menu }): BootMenu => ({ ...menu, entries: [first, ...rest] }))
  .filter(({ entries }) => new Set(entries.map(({ label }) => label)).size === entries.length);

/** A path segment with blanks, quotes, backslashes, braces and Unicode, as far as a site may have them. */
const pathSegments = hostileText
  .map((text) => text.replaceAll(/[/$\p{Cc}\p{Surrogate}\u2028\u2029]/gu, '').slice(0, 30))
  .filter((text) => !['', '.', '..'].includes(text));

const listens = fc.record({
  address: fc.stringMatching(/^127\.0\.[0-9]\.[1-9]$/).map((text) => parseIpv4Address(text)!),
  port: fc.integer({ min: 1024, max: 65_535 }),
});
const urlFolders = branded(/^\/([a-zA-Z0-9_][a-z0-9._+~-]{0,6}\/){1,3}$/, parseUrlFolder);

/** Sites that checkNginxSite has nothing to say against, with every path below `within`. */
export function nginxSites(within: string): fc.Arbitrary<NginxSite> {
  const paths = pathSegments
    .map((segment) => parseServedPath(`${within}/${segment}`))
    .filter((path) => path !== undefined);
  const folder = fc.record(
    { url: urlFolders, directory: paths, queued: fc.boolean() },
    { requiredKeys: ['url', 'directory'] },
  );
  const logName = (path: ServedPath) => `${path}.log` as ServedPath;
  return fc
    .record(
      {
        listen: fc.uniqueArray(listens, {
          minLength: 1,
          maxLength: 3,
          selector: ({ address, port }) => `${address}:${port}`,
        }),
        folders: fc.uniqueArray(folder, { minLength: 1, maxLength: 4, selector: ({ url }) => url }),
        accessLog: paths.map(logName),
        errorLog: paths.map((path) => logName(`${path}.error` as ServedPath)),
        limits: fc.record(
          {
            connections: fc.integer({ min: 2, max: 10_000 }),
            requestsPerSecond: fc.integer({ min: 1, max: 100_000 }),
            burst: fc.integer({ min: 20, max: 100_000 }),
            downloads: fc.integer({ min: 1, max: 4096 }),
            bytesPerSecond: fc.integer({ min: 65_536, max: 2 ** 33 }),
          },
          { requiredKeys: ['connections', 'requestsPerSecond', 'burst'] },
        ),
      },
      { requiredKeys: ['listen', 'folders', 'accessLog', 'errorLog'] },
    )
    .map((site) => site as unknown as NginxSite); // fast-check knows no non-empty tuples
}
