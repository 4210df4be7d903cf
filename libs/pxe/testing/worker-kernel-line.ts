import {
  type KernelArguments,
  parseAgentUrl,
  parseBootUrl,
  parseKernelConsole,
  parseKernelWord,
  parseLayerName,
  parseSha256,
} from '../src/index.ts';

/** The kernel line of an ordinary worker, with digests that belong to no file. */
export const worker: KernelArguments = {
  layers: ['base', 'node', 'worker'].map((name, index) => ({
    name: parseLayerName(name)!,
    digest: parseSha256(String(index + 1).repeat(64))!,
  })),
  bootServer: parseBootUrl('http://10.44.0.1/boot/')!,
  agentServer: parseAgentUrl('https://10.44.0.1:8443')!,
  caFingerprint: parseSha256('c'.repeat(64))!,
  consoles: [parseKernelConsole('tty0')!, parseKernelConsole('ttyS0,115200n8')!],
  others: [parseKernelWord('quiet')!, parseKernelWord('panic=5')!],
};
