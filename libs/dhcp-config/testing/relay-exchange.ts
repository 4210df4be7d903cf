import { runProgram } from './run-program.ts';

/** Who relays from where to where; all of it in the client's namespace. */
export interface RelayPath {
  readonly namespace: string;
  /** The address of the relay, which the namespace has. */
  readonly relay: string;
  readonly server: string;
}

const SEND_AND_PRINT = `
const socket = require('node:dgram').createSocket('udp4');
const [hex, relay, server] = process.argv.slice(1);
socket.on('message', (bytes) => { process.stdout.write(bytes.toString('hex')); process.exit(); });
socket.bind(67, relay, () => socket.send(Buffer.from(hex, 'hex'), 67, server));
setTimeout(() => process.exit(1), 10000);
`;

/** Sends a packet as a relay does, and gives the first answer; throws after 10 s without one. */
export function exchangeAsRelay(packet: Uint8Array, path: RelayPath): Uint8Array {
  const { namespace, relay, server } = path;
  const hex = Buffer.from(packet).toString('hex');
  const program = [process.execPath, '-e', SEND_AND_PRINT, hex, relay, server];
  return Buffer.from(runProgram('ip', 'netns', 'exec', namespace, ...program), 'hex');
}
