import { removeNamespace, removeStaleNamespaces } from './remove-namespace.ts';
import { runProgram } from './run-program.ts';

/** Where the server stands on the wire. */
export interface WireAddress {
  readonly address: string;
  readonly prefixLength: number;
}

const PREFIX = 'operos-dhcp';
const SERVER_INTERFACE = 'dhcp0';
const CLIENT_INTERFACE = 'dhcp1';
let count = 0;

/** Whether this process may make network namespaces: it is root, and `ip netns` works here. */
export function canMakeNamespaces(): boolean {
  if (process.getuid?.() !== 0) return false;
  const probe = `${PREFIX}-${process.pid}-probe`;
  try {
    runProgram('ip', 'netns', 'add', probe);
    runProgram('ip', 'netns', 'del', probe);
    return true;
  } catch {
    return false;
  }
}

/** Two network namespaces and a cable between them. Nothing in them reaches the machine's own network. */
export class NetworkNamespaces {
  readonly server: string;
  readonly client: string;
  readonly serverInterface = SERVER_INTERFACE;
  readonly clientInterface = CLIENT_INTERFACE;
  private readonly removeAtExit = (): void => {
    this.remove();
  };

  /** Removes what an earlier, killed process left behind, then makes its own. */
  constructor({ address, prefixLength }: WireAddress) {
    removeStaleNamespaces(PREFIX);
    count += 1;
    this.server = `${PREFIX}-${process.pid}-s${count}`;
    this.client = `${PREFIX}-${process.pid}-c${count}`;
    process.once('exit', this.removeAtExit);
    for (const name of [this.server, this.client]) runProgram('ip', 'netns', 'add', name);
    const veth = ['type', 'veth', 'peer', 'name', CLIENT_INTERFACE, 'netns', this.client];
    runProgram('ip', '-n', this.server, 'link', 'add', SERVER_INTERFACE, ...veth);
    const cidr = `${address}/${prefixLength}`;
    runProgram('ip', '-n', this.server, 'addr', 'add', cidr, 'brd', '+', 'dev', SERVER_INTERFACE);
    for (const name of ['lo', SERVER_INTERFACE])
      runProgram('ip', '-n', this.server, 'link', 'set', name, 'up');
    for (const name of ['lo', CLIENT_INTERFACE])
      runProgram('ip', '-n', this.client, 'link', 'set', name, 'up');
  }

  /** Gives the client another network card. */
  setClientMac(mac: string): void {
    const device = ['dev', CLIENT_INTERFACE];
    runProgram('ip', '-n', this.client, 'addr', 'flush', ...device);
    runProgram('ip', '-n', this.client, 'link', 'set', ...device, 'down');
    runProgram('ip', '-n', this.client, 'link', 'set', ...device, 'address', mac);
    runProgram('ip', '-n', this.client, 'link', 'set', ...device, 'up');
  }

  /** Gives the client an address, as a relay has. */
  addClientAddress(cidr: string): void {
    runProgram('ip', '-n', this.client, 'addr', 'replace', cidr, 'dev', CLIENT_INTERFACE);
  }

  /** Ends every program that still runs in them, and removes both. */
  remove(): void {
    process.removeListener('exit', this.removeAtExit);
    for (const name of [this.client, this.server]) removeNamespace(name);
  }
}
