export {
  type BootLayer,
  type LayerName,
  parseBootLayer,
  parseLayerName,
  printBootLayer,
} from './kernel-line/boot-layer.ts';
export { parseBootInterface, printBootInterface } from './kernel-line/boot-interface.ts';
export {
  type AgentUrl,
  type BootUrl,
  parseAgentUrl,
  parseBootUrl,
} from './kernel-line/boot-url.ts';
export { type JoinTokenId, parseJoinTokenId } from './kernel-line/join-token-id.ts';
export type { KernelArguments } from './kernel-line/kernel-arguments.ts';
export { type KernelConsole, parseKernelConsole } from './kernel-line/kernel-console.ts';
export {
  type KernelParameter,
  kernelWord,
  type KernelWord,
  parseKernelWord,
  readKernelWord,
} from './kernel-line/kernel-word.ts';
export {
  isOwnArgument,
  type ParsedKernelArguments,
  parseKernelArguments,
} from './kernel-line/parse-kernel-arguments.ts';
export { printKernelArguments } from './kernel-line/print-kernel-arguments.ts';
export { parseSha256, type Sha256 } from './kernel-line/sha256.ts';
export {
  checkKernelArguments,
  debianKernelLine,
  type KernelLineRoom,
} from './kernel-line/check-kernel-arguments.ts';
