import { type Key, lineWidth, namedKey } from '@operos/terminal-ui';
import { expect, test } from 'vitest';
import { windowsDisk } from '../../testing/example-disks.ts';
import { exampleState, siteOffer, twoCards } from '../../testing/example-state.ts';
import { after, control, linuxConsole, named, replaced, typed } from '../../testing/press.ts';
import { drawWizard } from './draw-wizard.ts';
import { withDisks } from './background.ts';
import { withEnd, type WizardState } from './wizard-state.ts';

const enter = named('enter');
const name = [...enter, ...typed('Rack One'), ...enter, ...enter];
const password = [...typed('correct horse battery'), ...enter];
/** The short path with nothing but Enter where something is proposed. */
const untilSummary: readonly Key[] = [
  ...name,
  ...enter, // private card
  ...named('enter', 'enter'), // public card, by DHCP
  ...named('enter', 'enter'), // network, controller
  ...named('enter', 'enter'), // disk, no mirror
  ...password,
  ...password,
];

async function shows(picture: string, state: WizardState): Promise<void> {
  const { lines } = drawWizard(state, linuxConsole);
  expect(lines).toHaveLength(25);
  expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(80);
  const { text } = after(state);
  await expect(`${text}\n`).toMatchFileSnapshot(`../../test/golden/screens/${picture}.txt`);
}

test('six questions lead to the summary, and from there to an installation', async () => {
  const { state, effects } = after(exampleState(), ...untilSummary);
  await shows('summary', state);
  expect(effects).toEqual([]);
  const begun = after(state, ...enter);
  expect(begun.effects).toEqual([{ kind: 'install' }]);
  await shows('installing-begins', begun.state);
});

test.each([
  ['cluster', 1],
  ['private', 4 + 'Rack One'.length - 1],
])('the picture of %s', async (picture, keys) => {
  await shows(picture, after(exampleState(), ...untilSummary.slice(0, keys)).state);
});

test('the card where a DHCP server answers is taken only after a warning', async () => {
  const state = exampleState({ offers: { eno1: siteOffer } }, twoCards.slice(0, 1));
  const warned = after(state, ...name, ...enter);
  await shows('private-warned', warned.state);
  expect(warned.text).toContain('192.168.33.1 offers 192.168.33.77');
  expect(after(warned.state, ...named('tab'), ...enter).text).toMatch(/^ 3 of 6/m);
});

test('a public card without an answer is taken by DHCP only after a warning', () => {
  const state = exampleState({ offers: { eno2: { kind: 'asked', offers: [] } } });
  const asked = after(state, ...name, ...enter, ...named('enter', 'enter'));
  expect(asked.text).toContain('No DHCP server has answered on eno2.');
  expect(asked.text).toMatch(/^ 3 of 6/m);
  expect(after(asked.state, ...enter).text).toMatch(/^ 4 of 6/m);
});

test('a static address: fields appear, and say what is wrong with them', async () => {
  const { state } = after(
    exampleState(),
    ...[...name, ...enter, ...named('tab', 'down', 'tab')],
    ...[...typed('203.0.113.20/24'), ...enter, ...typed('203.0.113.20')],
  );
  await shows('public-static', state);
});

test('back and forward keep what was typed, and where nothing was typed what was seen', () => {
  const { state } = after(exampleState(), ...untilSummary);
  const back = after(state, ...named('escape', 'escape', 'escape', 'escape', 'escape', 'escape'));
  expect(back.text).toMatch(/^ 1 of 6/m);
  const late = { ...back.state, offers: { eno1: siteOffer } };
  expect(after(late).text).toContain('[Rack One ');
  const forth = after(late, ...enter, ...enter);
  expect(forth.text).toContain('(•) eno1');
});

test('a disk with data: what is lost, what to type, and Enter says what is missing', async () => {
  const keys = untilSummary.slice(0, -2 * password.length - 2);
  const state = exampleState({ disks: [windowsDisk] });
  const reached = after(state, ...keys);
  await shows('disk-data', reached.state);
  const refused = after(reached.state, ...named('enter', 'enter'));
  expect(refused.text).toContain('This cannot go on yet: see Erase sdb.');
  expect(after(refused.state, ...typed('AL43'), ...enter).text).toMatch(/^ 6 of 6/m);
});

test('passwords are masked, and told apart', async () => {
  const keys = untilSummary.slice(0, -2 * password.length);
  const { state } = after(exampleState(), ...keys, ...password, ...typed('correct'));
  await shows('password-differs', state);
});

test('More settings are one key away from the summary, and lead back to it', async () => {
  const { state } = after(exampleState(), ...untilSummary, ...typed('m'));
  await shows('more', state);
  const pods = after(state, ...named('down', 'down', 'enter'), ...replaced('192.168.34.0/25'));
  expect(pods.text).toContain('192.168.34.0/25 overlaps the private');
  const wrong = after(pods.state, ...named('escape'));
  expect(wrong.text).toContain('✗ something is wrong here');
  const summary = after(wrong.state, ...named('escape', 'home', 'enter'));
  expect(summary.effects).toEqual([]);
  await shows('summary-refused', summary.state);
});

test('every question behind More settings fits the screen', () => {
  const { state } = after(exampleState(), ...untilSummary, ...typed('m'));
  for (let index = 0; index < 6; index += 1) {
    const downs = Array.from({ length: index }, () => namedKey('down'));
    const opened = after(state, ...downs, ...enter);
    const { lines } = drawWizard(opened.state, linuxConsole);
    expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(80);
    expect(opened.text.trimEnd().split('\n').at(-1)).toMatch(/Ctrl-C stop$/);
  }
});

test('a stick that is plugged in can be written to', async () => {
  const volume = { ...windowsDisk.contents[0]!, name: 'sdc1', filesystem: 'vfat', label: 'STICK' };
  const stick = { ...windowsDisk, name: 'sdc', transport: 'usb' as const, contents: [volume] };
  const asked = after(exampleState(), ...untilSummary, ...typed('s'));
  expect(asked.text).toContain('Plug in a USB stick');
  const plugged = withDisks(asked.state, [...asked.state.disks, stick]);
  await shows('save', plugged);
  const effect = { kind: 'save', what: 'settings', device: '/dev/sdc1' };
  expect(after(plugged, ...enter).effects).toEqual([effect]);
});

test('an installation that failed: which step, why, and the answers are still there', async () => {
  const begun = after(exampleState(), ...untilSummary, ...enter).state;
  const installation = begun.installation!;
  const log = { lines: ['step image 3/11: Copy the system', '  copy base.sqfs'], back: 0 };
  const failed = withEnd(begun, {
    ...{ ...installation, log },
    phase: { kind: 'failed', step: 'image', reason: 'No space left on device' },
  });
  await shows('failed', failed);
  expect(after(failed, ...enter).effects).toEqual([{ kind: 'install' }]);
  expect(after(failed, ...named('escape')).text).toMatch(/^ Everything once more/m);
  expect(after(failed, ...named('down', 'down', 'enter')).text).toMatch(/^ Save the log/m);
});

test('an installation that is done: address, fingerprint, and what comes next', async () => {
  const begun = after(exampleState(), ...untilSummary, ...enter).state;
  const end = {
    kind: 'done',
    authority: `sha256:${'ab'.repeat(32)}`,
    url: 'https://192.168.34.10',
  };
  const done = withEnd(begun, { ...begun.installation!, phase: end as never });
  await shows('done', done);
  expect(after(done, ...named('escape')).text).toMatch(/^ The controller is installed/m);
  expect(after(done, ...enter).effects).toEqual([{ kind: 'reboot' }]);
});

test('Ctrl-C while it installs says what stopping means, and going on is what Enter does', async () => {
  const begun = after(exampleState(), ...untilSummary, ...enter, control('c'));
  await shows('stop-installing', begun.state);
  expect(after(begun.state, ...enter).text).toMatch(/^ Installing/m);
  const effects = after(begun.state, ...named('down', 'enter')).effects;
  expect(effects).toEqual([{ kind: 'stop-installing' }]);
});
