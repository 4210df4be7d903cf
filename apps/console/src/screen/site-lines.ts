import type { SiteStatus } from '@operos/teamster-api';
import { emptyLine, line, type Line, wrapText } from '@operos/terminal-ui';
import type { MachineState } from '../state/machine-state.ts';
import { labelled } from './labelled.ts';

const MOST_URLS = 3;
const MOST_ALARMS = 2;

/** Where Waterfront is, how to know it, and how many servers there are; first of all what is wrong. */
export function siteLines(machine: MachineState, room: number): Line[] {
  const { site } = machine;
  return [
    ...labelled('Alarm', alarmLines(site, room)),
    ...labelled('Waterfront', urlLines(machine)),
    ...(site === undefined ? silentLines(room) : knownLines(site, room)),
    emptyLine,
  ];
}

function alarmLines(site: SiteStatus | undefined, room: number): Line[] {
  const servers = site?.foreignDhcpServers ?? [];
  if (servers.length === 0) return [];
  const shown = servers.slice(0, MOST_ALARMS).join(', ');
  const more = servers.length > MOST_ALARMS ? ` and ${servers.length - MOST_ALARMS} more` : '';
  const text = `Another DHCP server answers in the private network: ${shown}${more}. Servers that start may follow it. Find it and switch it off.`;
  return wrapText(text, room).map((one) => line(one, 'bad'));
}

/** From the addresses of the machine while Teamster does not say. */
function urlLines({ site, interfaces }: MachineState): Line[] {
  const addresses = interfaces.flatMap((one) => one.addresses.map((text) => text.split('/')[0]));
  const own = addresses.filter((address) => address?.includes('.') === true);
  const urls = site?.urls ?? own.map((address) => `https://${address ?? ''}/`);
  if (urls.length === 0) return [line('No address yet.', 'warning')];
  return urls.slice(0, MOST_URLS).map((url) => line(url, 'strong'));
}

function silentLines(room: number): Line[] {
  const text = 'Teamster does not answer. It may be starting; see Services.';
  return labelled(
    'Servers',
    wrapText(text, room).map((one) => line(one, 'warning')),
  );
}

function knownLines(site: SiteStatus, room: number): Line[] {
  const { caFingerprint, mustChangePassword } = site;
  return [
    ...labelled('CA', fingerprintLines(caFingerprint)),
    ...labelled('Servers', serverLines(site, room)),
    ...(mustChangePassword ? labelled('Password', passwordLines(room)) : []),
  ];
}

/** In two halves of one width, so that two people can read them to each other. */
function fingerprintLines(fingerprint: string): Line[] {
  const [kind = '', digest = ''] = fingerprint.split(':');
  const half = Math.ceil(digest.length / 2);
  const blank = ' '.repeat(kind.length + 1);
  return [line(`${kind}:${digest.slice(0, half)}`), line(blank + digest.slice(half))];
}

function serverLines({ phases }: SiteStatus, room: number): Line[] {
  const counted = Object.entries(phases).filter(([, count]) => count > 0);
  if (counted.length === 0) return [line('None yet. Switch one on in the private network.')];
  const text = counted.map(([phase, count]) => `${count} ${phase}`).join(', ');
  return wrapText(text, room).map((one) => line(one));
}

function passwordLines(room: number): Line[] {
  const text =
    'Still the one of the installation, which showed it at its end. Sign in as admin and change it: it opens nothing else.';
  return wrapText(text, room).map((one) => line(one, 'warning'));
}
