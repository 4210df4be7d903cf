import { parseNodeName } from '@operos/cluster-model';
import { parseBootInterface, printBootInterface } from './boot-interface.ts';
import { parseBootLayer, printBootLayer } from './boot-layer.ts';
import { parseAgentUrl, parseBootUrl } from './boot-url.ts';
import { parseJoinTokenId } from './join-token-id.ts';
import type { KernelArguments } from './kernel-arguments.ts';
import { parseKernelConsole } from './kernel-console.ts';
import { parseMediumLabel } from './medium-label.ts';
import { parseFingerprint, printFingerprint } from './sha256.ts';

/** One argument of ours: how it is printed and, beside it so that they stay inverse, how it is read. */
export interface OwnArgument {
  readonly key: string;
  /** The field of {@link KernelArguments} it stands for. */
  readonly field: Exclude<keyof KernelArguments, 'others'>;
  /** What a value looks like, for the message of an issue. */
  readonly expected: string;
  /** The values to print, none if the argument is left out, an empty one if the key stands alone. */
  readonly print: (all: KernelArguments) => readonly string[];
  /** Reads every value given for the key, in order; undefined if one of them is none. */
  readonly read: (values: readonly string[]) => Partial<KernelArguments> | undefined;
  /** Whether two different values may stand on one line. */
  readonly repeatable?: true;
}

/** Our arguments in the order they are printed; keys and values hold nothing that a shell would expand. */
export const ownArguments: readonly OwnArgument[] = [
  {
    key: 'operos.boot',
    field: 'bootServer',
    expected: 'the URL of a folder, as http://10.0.0.1/boot/',
    print: (all) => given(all.bootServer),
    read: one(parseBootUrl, (bootServer) => ({ bootServer })),
  },
  {
    key: 'operos.media',
    field: 'medium',
    expected: 'the label of a file system, as OPEROS_0_1_7',
    print: (all) => given(all.medium),
    read: one(parseMediumLabel, (medium) => ({ medium })),
  },
  {
    key: 'operos.data',
    field: 'data',
    expected: 'the label of a file system, as OPEROS-DATA',
    print: (all) => given(all.data),
    read: one(parseMediumLabel, (data) => ({ data })),
  },
  {
    key: 'operos.layers',
    field: 'layers',
    expected: 'NAME@sha256:DIGEST, separated by commas and each name once',
    print: (all) => (all.layers.length > 0 ? [all.layers.map(printBootLayer).join(',')] : []),
    read: one(parseLayers, (layers) => ({ layers })),
  },
  {
    key: 'operos.server',
    field: 'agentServer',
    expected: 'an https origin, as https://10.0.0.1:8443',
    print: (all) => given(all.agentServer),
    read: one(parseAgentUrl, (agentServer) => ({ agentServer })),
  },
  {
    key: 'operos.ca',
    field: 'caFingerprint',
    expected: 'sha256: and 64 lower-case hexadecimal digits',
    print: (all) => given(all.caFingerprint).map(printFingerprint),
    read: one(parseFingerprint, (caFingerprint) => ({ caFingerprint })),
  },
  {
    key: 'operos.token',
    field: 'joinToken',
    expected: 'the id of a join token',
    print: (all) => given(all.joinToken),
    read: one(parseJoinTokenId, (joinToken) => ({ joinToken })),
  },
  {
    key: 'operos.node',
    field: 'nodeName',
    expected: 'a DNS label',
    print: (all) => given(all.nodeName),
    read: one(parseNodeName, (nodeName) => ({ nodeName })),
  },
  {
    key: 'operos.debug',
    field: 'debug',
    expected: 'no value',
    print: (all) => (all.debug === true ? [''] : []),
    read: one(
      (text) => (text === '' ? true : undefined),
      () => ({ debug: true }),
    ),
  },
  {
    key: 'console',
    field: 'consoles',
    expected: 'a device with its options, as ttyS0,115200n8',
    print: (all) => all.consoles,
    read: (values) => {
      const consoles = all(values.map(parseKernelConsole));
      return consoles && { consoles };
    },
    repeatable: true,
  },
  {
    key: 'BOOTIF',
    field: 'bootInterface',
    expected: '01- and a MAC address with hyphens',
    print: (all) => given(all.bootInterface).map(printBootInterface),
    read: one(parseBootInterface, (bootInterface) => ({ bootInterface })),
  },
];

function given<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

function one<T>(
  parse: (text: string) => T | undefined,
  wrap: (value: T) => Partial<KernelArguments>,
): OwnArgument['read'] {
  return (values) => {
    const value = parse(values[0] ?? '');
    return value === undefined ? undefined : wrap(value);
  };
}

function all<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  const found = values.filter((value) => value !== undefined);
  return found.length === values.length ? found : undefined;
}

function parseLayers(text: string): KernelArguments['layers'] | undefined {
  const layers = all(text.split(',').map(parseBootLayer));
  const names = new Set(layers?.map((layer) => layer.name));
  return names.size === layers?.length ? layers : undefined;
}
