import { ipxeMenuPath, ipxeMachinesFolder } from './menu-paths.ts';

/** Renders the script iPXE asks for first: the machine's own menu if it has one, otherwise everybody's. */
export function renderIpxeStart(): string {
  return `${[
    '#!ipxe',
    ':start',
    `chain --autofree ${ipxeMachinesFolder}01-\${netX/mac:hexhyp}.ipxe || chain --autofree ${ipxeMenuPath} || goto failed`,
    'exit',
    ':failed',
    'echo The boot server does not answer, trying again in 10 seconds',
    'sleep 10',
    'goto start',
  ].join('\n')}\n`;
}
