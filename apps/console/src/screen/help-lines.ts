import { emptyLine, line, type Line, wrapText } from '@operos/terminal-ui';
import type { Role } from '../state/machine-state.ts';

const worker = [
  'This server started over the network and runs from memory. Nothing is written to its disks before an admin has let it into the cluster.',
  'Sign in to Waterfront on the controller, find this server under Approval, compare the five words and approve it.',
  'No password opens this screen: what a server does is decided on the controller.',
];
const controller = [
  'This is the controller of the cluster. Open Waterfront in a browser at the address on the status screen.',
  'Before you sign in for the first time, get the CA certificate from /api/v1/ca.pem there and compare its fingerprint with the one on the status screen; then your browser can know this controller by it.',
  'Switch a server on in the private network; it starts from this controller and waits in Waterfront to be approved.',
  'Nobody can log in here. There is a login on the second screen (Alt-F2) and over SSH where the settings have one: see access in the settings.',
];

/** What the machine is for, what to do next, and what the keys do. */
export function helpLines(role: Role, columns: number): Line[] {
  const paragraphs = (role === 'worker' ? worker : controller).flatMap((text) => [
    ...wrapText(text, columns).map((one) => line(one)),
    emptyLine,
  ]);
  const keys = [
    's or F1     status',
    'l or F2     log; arrows and page keys scroll, End follows it again',
    'h or F3     this page',
    'Ctrl-L      draw the screen anew, as when a serial line was connected late',
  ];
  return [...paragraphs, ...keys.map((text) => line(text))];
}
