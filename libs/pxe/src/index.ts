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
export { type MediumLabel, parseMediumLabel } from './kernel-line/medium-label.ts';
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
export {
  parseFingerprint,
  parseSha256,
  printFingerprint,
  type Sha256,
} from './kernel-line/sha256.ts';
export {
  checkKernelArguments,
  debianKernelLine,
  type KernelLineRoom,
} from './kernel-line/check-kernel-arguments.ts';
export { layerUrl } from './kernel-line/layer-url.ts';
export {
  type BootFile,
  bootFiles,
  type BootServer,
  ipxeScript,
  ipxeScriptUrl,
  type LoaderFamily,
} from './loaders/boot-files.ts';
export { type BootPath, bootPath, parseBootPath } from './loaders/boot-path.ts';
export {
  type ClientArchitecture,
  clientArchitecture,
  clientArchitectures,
} from './loaders/client-architecture.ts';
export {
  type PackagedFile,
  packagedFiles,
  type SyslinuxFirmware,
  syslinuxFirmwares,
  syslinuxModules,
} from './loaders/packaged-files.ts';
export {
  type BootMenus,
  machineMenuFiles,
  type RenderedFile,
  tftpTree,
  type TreeFile,
} from './loaders/tftp-tree.ts';
export type {
  BootEntry,
  BootMenu,
  KernelEntry,
  MenuArguments,
  SerialLine,
  ToolEntry,
} from './menu/boot-menu.ts';
export { bootLayerUrls, bootTreeFiles } from './menu/boot-tree-files.ts';
export { checkBootMenu } from './menu/check-boot-menu.ts';
export { ipxeMachineMenuPath, ipxeMenuPath, syslinuxMenuPath } from './menu/menu-paths.ts';
export { type MenuLabel, type MenuText, parseMenuLabel, parseMenuText } from './menu/menu-text.ts';
export { type MenuWord, parseMenuWord } from './menu/menu-word.ts';
export { renderBootMenu } from './menu/render-boot-menu.ts';
export { renderIpxeMenu } from './menu/render-ipxe-menu.ts';
export { renderIpxeStart } from './menu/render-ipxe-start.ts';
export { checkBootServer } from './check-boot-server.ts';
export { checkNginxSite } from './nginx/check-nginx-site.ts';
export {
  type BootLimits,
  defaultBootLimits,
  type ListenAddress,
  type NginxSite,
  type ServedFolder,
} from './nginx/nginx-site.ts';
export { type NginxInstance, renderNginxConf } from './nginx/render-nginx-conf.ts';
export { renderNginxSite } from './nginx/render-nginx-site.ts';
export {
  parseServedPath,
  parseUrlFolder,
  type ServedPath,
  type UrlFolder,
} from './nginx/served-path.ts';
export { type BootFileKind, bootFileKind, bootStageOf } from './sightings/boot-file-kind.ts';
export {
  type BootReport,
  bootReportOf,
  bootReportPath,
  type ReportedStage,
} from './sightings/boot-report.ts';
export { type BootFetch, parseBootAccessLog } from './sightings/parse-boot-access-log.ts';
export { parseTftpLog, type TftpSighting } from './sightings/parse-tftp-log.ts';
export { type ShownPath } from './sightings/shown-path.ts';
export { type Draft } from './draft.ts';
export { parseBootMenu, type ParsedBootMenu } from './menu/parse-boot-menu.ts';
export { type ParsedNginxSite, parseNginxSite } from './nginx/parse-nginx-site.ts';
