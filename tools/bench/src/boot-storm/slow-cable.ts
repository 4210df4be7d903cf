import { execFileSync } from 'node:child_process';
import { NetworkNamespaces } from '@operos/dhcp-config/testing';

const SERVER = '198.18.0.1'; // RFC 2544: for benchmarks
const PREFIX = 16;

/** The speed of the cable. Slower than the processors, as a rack's link is: otherwise they are measured. */
export const cableMegabits = 800;

/** A controller at one end of a cable of a known speed, and a rack at the other. Needs root. */
export class SlowCable {
  readonly #wire = new NetworkNamespaces({ address: SERVER, prefixLength: PREFIX });

  constructor(machines: number) {
    const { server, serverInterface } = this.#wire;
    const shape = ['rate', `${cableMegabits}mbit`, 'burst', '256kb', 'latency', '50ms'];
    const qdisc = ['tc', 'qdisc', 'add', 'dev', serverInterface, 'root', 'tbf', ...shape];
    execFileSync('ip', ['netns', 'exec', server, ...qdisc]);
    for (let index = 0; index < machines; index += 1)
      this.#wire.addClientAddress(`${machineAddress(index)}/${PREFIX}`);
  }

  readonly address = SERVER;

  /** A command that runs at the controller's end. */
  atController(command: readonly string[]): readonly string[] {
    return ['netns', 'exec', this.#wire.server, ...command];
  }

  /** A command that runs at the rack's end. */
  atRack(command: readonly string[]): readonly string[] {
    return ['netns', 'exec', this.#wire.client, ...command];
  }

  remove(): void {
    this.#wire.remove();
  }
}

/** Where a machine of the rack asks from: the boot server counts by address. */
export function machineAddress(index: number): string {
  return `198.18.1.${index + 1}`;
}
