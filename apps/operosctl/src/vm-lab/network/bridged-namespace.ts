import { execFileSync } from 'node:child_process';
import { removeNamespace, removeStaleNamespaces, runProgram } from '@operos/dhcp-config/testing';
import type { NetworkSide } from '../machine/machine-plan.ts';
import type { LabNetwork } from './lab-network.ts';
import { type LossyLink, renderLossRules } from './render-loss-rules.ts';
import { SiteNamespace } from './site-namespace.ts';

const PREFIX = 'operos-lab';

/** The bridge on which the controller and all machines are. */
export const BRIDGE = 'rack0';

/**
 * A network namespace with a bridge, and a tap for each card of a machine. Nothing in it reaches this computer's own
 * network. Needs root.
 */
export class BridgedNamespace implements LabNetwork {
  readonly namespace = `${PREFIX}-${process.pid}-net`;
  readonly runIn: readonly string[] = ['ip', 'netns', 'exec', this.namespace];
  #site: SiteNamespace | undefined;
  readonly #removeAtExit = (): void => {
    this.remove();
  };

  /** Removes what a lab that was killed left behind, then makes its own; `cidr` is its address on the private side. */
  constructor(cidr: string) {
    removeStaleNamespaces(PREFIX);
    runProgram('ip', 'netns', 'add', this.namespace);
    process.once('exit', this.#removeAtExit);
    // A bridge that waits before it forwards costs the first machine its first DHCP answers.
    const bridge = [
      'type',
      'bridge',
      'stp_state',
      '0',
      'forward_delay',
      '0',
      'mcast_snooping',
      '0',
    ];
    this.#ip('link', 'add', BRIDGE, ...bridge);
    this.#ip('addr', 'add', cidr, 'brd', '+', 'dev', BRIDGE);
    for (const device of ['lo', BRIDGE]) this.#ip('link', 'set', device, 'up');
  }

  get site(): string | null {
    return this.#site?.namespace ?? null;
  }

  layCable(tap: string, side: NetworkSide): string {
    this.#ip('tuntap', 'add', 'dev', tap, 'mode', 'tap');
    this.#ip('link', 'set', tap, 'master', this.#bridgeOf(side), 'up');
    return `tap,ifname=${tap},script=no,downscript=no`;
  }

  lose(links: readonly LossyLink[]): void {
    execFileSync('ip', ['netns', 'exec', this.namespace, 'nft', '-f', '-'], {
      input: renderLossRules(links),
      stdio: ['pipe', 'ignore', 'pipe'],
    });
  }

  remove(): void {
    process.removeListener('exit', this.#removeAtExit);
    this.#site?.remove();
    removeNamespace(this.namespace);
  }

  #bridgeOf(side: NetworkSide): string {
    if (side === 'private') return BRIDGE;
    this.#site ??= new SiteNamespace(this.namespace);
    return this.#site.bridge;
  }

  #ip(...words: readonly string[]): void {
    runProgram('ip', '-n', this.namespace, ...words);
  }
}
