export { breakages, type BrokenDhcpModel, brokenDhcpModel } from './broken-dhcp-model.ts';
export { exampleDhcpModel } from './example-dhcp-model.ts';
export { hostileText } from './hostile-text.ts';
export { manyHosts } from './many-hosts.ts';
export { validDhcpModel } from './valid-dhcp-model.ts';
export {
  bootFileNames,
  bootUrls,
  dnsNames,
  interfaceNames,
  macAddresses,
  nodeNames,
  omapiSecrets,
} from './words.ts';
export { DhcpdInNamespace } from './dhcpd-in-namespace.ts';
export { canMakeNamespaces, NetworkNamespaces, type WireAddress } from './network-namespaces.ts';
export { askOnce, Udhcpc, type UdhcpcIdentity, type UdhcpcLease } from './udhcpc.ts';
export { NamespaceBridge } from './namespace-bridge.ts';
export { type PerfdhcpCounts, type PerfdhcpRun, runPerfdhcp } from './perfdhcp.ts';
export { exchangeAsRelay, type RelayPath } from './relay-exchange.ts';
export { bootDaemons } from './controller/boot-daemons.ts';
export {
  NamespaceController,
  type NamespaceControllerOptions,
} from './controller/namespace-controller.ts';
export { NamespaceDaemon, type NamespaceDaemonOptions } from './controller/namespace-daemon.ts';
export { type NamespaceSettings, settingsInNamespace } from './controller/settings-in-namespace.ts';
export { eventually } from './eventually.ts';
export { removeNamespace, removeStaleNamespaces } from './remove-namespace.ts';
export { runProgram } from './run-program.ts';
