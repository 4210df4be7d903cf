import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expect } from 'vitest';
import { writeMedium } from './example-medium.ts';
import { plugCable, writeServer } from './machine-folder.ts';
import { rehearsed } from './rehearsed-world.ts';
import { TmuxTerminal } from './tmux-terminal.ts';

const SOON = { timeout: 8_000, interval: 50 };
/** A password that suffices. */
export const PASSWORD = 'correct horse battery';
/** A Linux console, and a serial terminal of 24 rows. */
export const LINUX = { environment: 'TERM=linux LC_ALL=C.UTF-8', rows: 25 };
export const VT220 = { environment: 'TERM=vt220 LC_ALL=C', rows: 24 };

/** The screens on a recorded machine in a real terminal; the files of the installed disk come to lie in its folder. */
export class TypedInstaller {
  readonly folder = mkdtempSync(join(tmpdir(), 'operos-typed-'));
  readonly terminal = new TmuxTerminal(this.folder);

  constructor() {
    writeServer(this.folder);
    writeMedium(this.folder);
    plugCable(this.folder);
    const address = { server: '10.1.1.1', address: '10.1.1.77', network: '10.1.1.0/24' };
    const offer = { ...address, router: '10.1.1.1' };
    this.write('offers.json', JSON.stringify({ eno2: { kind: 'asked', offers: [offer] } }));
  }

  end(): void {
    this.terminal.tmux('kill-server');
    rmSync(this.folder, { recursive: true, force: true });
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  /** A file of the installed disk. */
  readonly installed = (path: string): string => rehearsed(this.folder, join('installed', path));

  /** The settings on the installed disk. */
  settings(): unknown {
    return parse(this.installed('var/lib/operos/settings/cluster-settings.yaml'));
  }

  /** Starts it, and goes to the first question. */
  async begin(how: typeof LINUX): Promise<void> {
    this.terminal.start(['testing/rehearse.ts', this.folder], how);
    await this.shows('This machine has what a controller needs.');
    this.terminal.press('Enter');
    await this.shows(at('1 of 6  The cluster'));
  }

  /** The words of the screen, as if no line had an end. */
  readonly words = (): string => this.terminal.screen().replaceAll(/\s+/g, ' ');

  /** Waits until the screen shows something; on the way, no screen may break a line or lose its help. */
  async shows(wanted: string | RegExp): Promise<void> {
    if (typeof wanted === 'string') await expect.poll(this.words, SOON).toContain(wanted);
    else await expect.poll(this.terminal.screen, SOON).toMatch(wanted);
    const lines = this.terminal.screen().trimEnd().split('\n');
    expect(lines[0]).toMatch(/^ .* Operos 0\.1\.x installer$/);
    expect(lines.at(-1)).toMatch(/^ {2}\S.*[a-z]$/); // the whole help line, not cut
  }

  /** Writes something that is wrong, sees why beside the field, and writes it right. */
  async wrongThenRight(wrong: string, why: string, right: string): Promise<void> {
    this.terminal.replace(wrong);
    await this.shows(why);
    this.terminal.replace(right);
    await expect.poll(this.words, SOON).not.toContain(why);
  }

  /** Types the disk with its consent, and the password with everything that can be wrong with it. */
  async diskAndPassword(): Promise<void> {
    const { terminal } = this;
    await this.shows(at('5 of 6  The disk'));
    terminal.press('Enter', 'Enter');
    await this.shows('This cannot go on yet: see Erase sda.');
    await this.wrongThenRight(
      '0002',
      'Expected 0001, as what is on this disk will be lost.',
      '0001',
    );
    terminal.press('Enter');
    if (this.words().includes('Mirror')) terminal.press('Enter');
    await this.shows(at('6 of 6  The password'));
    await this.wrongThenRight(
      'short',
      'Expected 12 to 256 characters, got 5.',
      'admin admin admin',
    );
    await this.shows('does not contain');
    terminal.replace(PASSWORD);
    terminal.press('Enter');
    await this.wrongThenRight('correct horse', 'The two passwords are not the same.', PASSWORD);
    expect(terminal.screen()).not.toContain('horse');
    terminal.press('Enter');
    await this.shows(at('Everything once more'));
  }

  /** Installs from the summary. */
  async install(): Promise<void> {
    this.terminal.press('Home', 'Enter');
    await this.shows(at('The controller is installed'));
    expect(this.terminal.screen()).toMatch(/^ {4}(?:[0-9A-F]{2}:){15}[0-9A-F]{2}$/m);
  }
}

/** The title of a screen. */
export function at(title: string): RegExp {
  return new RegExp(`^ ${title} `, 'm');
}
