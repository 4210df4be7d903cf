export {
  type ControllerFacts,
  type ControllerFile,
  type ControllerUnit,
  type NamedNode,
} from './controller-file.ts';
export { controllerFiles, publicNetworkFile } from './controller-files.ts';
export { documentedPorts, type DocumentedPort } from './firewall/documented-ports.ts';
export { renderNftables } from './firewall/render-nftables.ts';
export { renderHosts } from './names/render-hosts.ts';
export { renderWebConf } from './web/render-web-conf.ts';
