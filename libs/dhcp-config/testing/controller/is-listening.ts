import { execFileSync } from 'node:child_process';

const TCP_LISTEN = '0A';
const UDP_OPEN = '07';

/** Whether a program in the namespace listens on the port, as the kernel tells (proc(5), /proc/net/tcp). */
export function isListening(namespace: string, protocol: 'tcp' | 'udp', port: number): boolean {
  const table = execFileSync('ip', ['netns', 'exec', namespace, 'cat', `/proc/net/${protocol}`], {
    encoding: 'utf8',
  });
  const number = port.toString(16).toUpperCase().padStart(4, '0');
  const state = protocol === 'tcp' ? TCP_LISTEN : UDP_OPEN;
  return new RegExp(`:${number} [0-9A-F]{8}:[0-9A-F]{4} ${state} `).test(table);
}
