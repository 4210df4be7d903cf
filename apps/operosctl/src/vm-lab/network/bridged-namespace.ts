import { execFileSync } from 'node:child_process';
import { removeNamespace, removeStaleNamespaces, runProgram } from '@operos/dhcp-config/testing';
import { type LossyLink, renderLossRules } from './render-loss-rules.ts';

const PREFIX = 'operos-lab';

/** The bridge on which the controller and all machines are. */
export const BRIDGE = 'rack0';

/**
 * A network namespace with a bridge, and a tap for each card of a machine. Nothing in it reaches this computer's own
 * network. Needs root.
 */
export class BridgedNamespace {
  readonly name = `${PREFIX}-${process.pid}-net`;
  readonly #removeAtExit = (): void => {
    this.remove();
  };

  /** Removes what a lab that was killed left behind, then makes its own; `cidr` is the controller's address. */
  constructor(cidr: string) {
    removeStaleNamespaces(PREFIX);
    runProgram('ip', 'netns', 'add', this.name);
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

  /** Makes the machine's end of a cable. */
  addTap(tap: string): void {
    this.#ip('tuntap', 'add', 'dev', tap, 'mode', 'tap');
    this.#ip('link', 'set', tap, 'master', BRIDGE, 'up');
  }

  /** Has these links lose packets, and no others. */
  lose(links: readonly LossyLink[]): void {
    execFileSync('ip', ['netns', 'exec', this.name, 'nft', '-f', '-'], {
      input: renderLossRules(links),
      stdio: ['pipe', 'ignore', 'pipe'],
    });
  }

  /** Ends every program that still runs in it, and removes it. */
  remove(): void {
    process.removeListener('exit', this.#removeAtExit);
    removeNamespace(this.name);
  }

  #ip(...words: readonly string[]): void {
    runProgram('ip', '-n', this.name, ...words);
  }
}
