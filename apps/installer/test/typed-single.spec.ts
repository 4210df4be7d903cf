import { addDisks } from '../testing/machine-folder.ts';
import { rehearsed } from '../testing/rehearsed-world.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasTmux, type TmuxTerminal } from '../testing/tmux-terminal.ts';
import { at, LINUX, PASSWORD, TypedInstaller, VT220 } from '../testing/typed-installer.ts';

const onTmux = test.skipIf(!hasTmux);

let typed: TypedInstaller;
let terminal: TmuxTerminal;
beforeEach(() => {
  typed = new TypedInstaller();
  terminal = typed.terminal;
});
afterEach(() => {
  typed.end();
});

onTmux(
  'single-NIC mode, back and forth, saving and a failure, on a VT220 (needs tmux)',
  async () => {
    addDisks(typed.folder);
    await typed.begin({
      ...VT220,
      environment: `${VT220.environment} OPEROS_REHEARSAL_FAILS=mkfs.ext4`,
    });
    expect(terminal.screen()).toMatch(/^[\n -~]*$/);
    terminal.type('Single');
    terminal.press('Enter', 'Enter');
    await typed.shows(at('2 of 6  The private network'));
    terminal.press('Enter');
    await typed.shows(at('3 of 6  The public network'));
    terminal.press('Down', 'Enter');
    await typed.shows(at('4 of 6  The addresses of the private network'));
    terminal.press('Enter', 'Enter', 'Enter');
    await typed.shows('This cannot go on yet: see Gateway.');
    await typed.wrongThenRight('192.168.33.10', 'own 192.168.33.10', '192.168.33.1');
    terminal.press('BTab', 'BTab');
    terminal.replace('192.168.77.0/24');
    await typed.shows(/Gateway {5}\[192\.168\.77\.1 /); // it follows
    terminal.press('Escape');
    await typed.shows(at('3 of 6  The public network'));
    await typed.shows(/\(\*\) none/);
    terminal.press('Enter');
    await typed.shows(/Network {5}\[192\.168\.77\.0\/24 /);
    terminal.press('Enter', 'Enter', 'Enter');
    await typed.diskAndPassword();
    terminal.press('Escape', 'Escape');
    await typed.shows(at('5 of 6  The disk'));
    await typed.shows('[0001 ');
    terminal.press('Tab', 'Tab', 'Enter');
    await typed.shows(at('6 of 6  The password'));
    terminal.press('Enter', 'Enter');
    await typed.shows(at('Everything once more'));
    terminal.press('s');
    await typed.shows(at('Save the settings'));
    terminal.press('Enter');
    await typed.shows('cluster-settings.yaml is on /dev/sdb1');
    expect(rehearsed(typed.folder, 'sdb1-cluster-settings.yaml')).not.toContain(PASSWORD);
    terminal.press('Escape');
    await typed.shows(at('Everything once more'));

    terminal.press('Home', 'Enter');
    await typed.shows(at('The installation failed'));
    await typed.shows('it was told to fail');
    terminal.press('Down', 'Enter');
    await typed.shows(at('Everything once more')); // nothing is lost
    expect(terminal.screen()).toContain('Single');
    terminal.press('Escape');
    await typed.shows(at('6 of 6  The password'));
  },
);

onTmux(
  'Ctrl-C during an installation asks, and a stopped one can be begun again (needs tmux)',
  async () => {
    await typed.begin({ ...LINUX, environment: `${LINUX.environment} OPEROS_REHEARSAL_MS=130` });
    terminal.type('Slow');
    for (const title of ['2 of 6', '3 of 6', '4 of 6']) {
      terminal.press('Enter');
      if (title !== '3 of 6') terminal.press('Enter');
      await typed.shows(new RegExp(`^ ${title} `, 'm'));
    }
    terminal.press('Enter', 'Enter');
    await typed.diskAndPassword();
    terminal.press('Home', 'Enter');
    await typed.shows(/^ {2}Step 3 of [0-9]+: Copy the system$/m);
    terminal.press('l');
    await typed.shows('step image 3/');
    terminal.press('l', 'C-c');
    await typed.shows('Operos is being written to the disk.');
    terminal.press('Down', 'Enter');
    await typed.shows(at('The installation was stopped'));
    terminal.press('Enter');
    await typed.shows(at('The controller is installed'));
  },
);

onTmux('settings on a stick lead straight to the summary (needs tmux)', async () => {
  await typed.begin(LINUX);
  terminal.press('Escape');
  const document = `schema: 1
cluster: { name: From A Stick, organisation: Example }
privateNetwork: { interface: eno1, network: 10.9.0.0/24, controllerAddress: 10.9.0.10 }
publicNetwork: { mode: dhcp, interface: eno2 }
controller: { disk: /dev/disk/by-id/ata-PHYF0001 }
access: { consoleLogin: true }
installation: { erase: [PHYF0001], password: ${PASSWORD} }
`;
  typed.write('cluster-settings.yaml', document);
  await typed.shows('Install from file');
  terminal.press('Home', 'Down', 'Enter');
  await typed.shows(at('Everything once more'));
  await typed.shows('From A Stick');
  await typed.install();
  expect(typed.settings()).toMatchObject({ cluster: { name: 'From A Stick' } });
  // A password from a file is known to others: it must be changed.
  expect(typed.installed('var/lib/operos/teamster/admin-password-must-change')).toBe('');
});
