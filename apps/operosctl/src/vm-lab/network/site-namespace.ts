import { removeNamespace, removeStaleNamespaces, runProgram } from '@operos/dhcp-config/testing';

const PREFIX = 'operos-site';

/** The bridge, in the lab's namespace, to which public cards are cabled. */
export const SITE_BRIDGE = 'site0';

/** What a lab's site looks like from a controller: a gateway that leads nowhere. RFC 5737 keeps these for examples. */
export const site = {
  network: '203.0.113.0/24',
  gateway: '203.0.113.1',
  cidr: '203.0.113.1/24',
} as const;

/** The site around a lab, a namespace of its own: who is in it reaches a controller's public side and nothing else. */
export class SiteNamespace {
  readonly namespace = `${PREFIX}-${process.pid}-net`;
  readonly bridge = SITE_BRIDGE;
  readonly #removeAtExit = (): void => {
    this.remove();
  };

  /** Cables it to a bridge that it makes in the lab's namespace. */
  constructor(lab: string) {
    removeStaleNamespaces(PREFIX);
    runProgram('ip', 'netns', 'add', this.namespace);
    process.once('exit', this.#removeAtExit);
    const bridge = ['type', 'bridge', 'stp_state', '0', 'forward_delay', '0'];
    runProgram('ip', '-n', lab, 'link', 'add', SITE_BRIDGE, ...bridge);
    const inLab = ['gateway', 'netns', lab, 'type', 'veth', 'peer', 'name', 'uplink'];
    runProgram('ip', '-n', this.namespace, 'link', 'add', ...inLab);
    runProgram('ip', '-n', lab, 'link', 'set', 'gateway', 'master', SITE_BRIDGE, 'up');
    runProgram('ip', '-n', lab, 'link', 'set', SITE_BRIDGE, 'up');
    runProgram('ip', '-n', this.namespace, 'addr', 'add', site.cidr, 'brd', '+', 'dev', 'uplink');
    for (const device of ['lo', 'uplink'])
      runProgram('ip', '-n', this.namespace, 'link', 'set', device, 'up');
  }

  remove(): void {
    process.removeListener('exit', this.#removeAtExit);
    removeNamespace(this.namespace);
  }
}
