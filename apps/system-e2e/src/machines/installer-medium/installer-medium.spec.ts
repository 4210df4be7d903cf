import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { BootedMedium } from './booted-medium.ts';
import { builtMedium, whyNoMedium } from './find-medium.ts';
import { waysToBoot } from './ways-to-boot.ts';

const pictures = fileURLToPath(
  new URL('../../../../../dist/reports/installer-medium', import.meta.url),
);
const BOOT = { timeout: 300_000, interval: 500 }; // 40 to 60 s on two quiet cores
const BLUE = '0000aa'; // of the title, colour 4 of the Linux console

describe.skipIf(whyNoMedium !== '')(`the installation medium${whyNoMedium}`, () => {
  let machine: BootedMedium | undefined;
  afterEach(async () => {
    await machine?.switchOff();
  });

  test.each(waysToBoot)('$name reaches the first screen of the installer', async (way) => {
    const booted = await BootedMedium.switchOn(way, builtMedium!);
    machine = booted;
    const shown = () => booted.serial();
    await expect.poll(shown, BOOT).toMatch(/ Welcome +Operos \S+ installer /);
    const seconds = booted.seconds();
    await expect.poll(shown, BOOT).toContain('This machine has what a controller needs.');
    await expect.poll(() => titleColour(booted), BOOT).toBe(BLUE);
    await photograph(booted, `${way.firmware}-${way.medium}-welcome`);

    // The keyboard of the screen; the serial line shows the same.
    await booted.monitor.press('down');
    await booted.monitor.press('ret');
    await expect.poll(shown, BOOT).toContain(' Hardware report ');
    // The card is brought up without an address, so that its link can be seen.
    await expect.poll(shown, BOOT).toMatch(/52:54:00:6f:70:01 {2}link {2}/);
    const firmware = way.firmware === 'bios' ? 'BIOS' : 'UEFI';
    expect(shown()).toMatch(new RegExp(`Firmware +\\x1b\\[0m${firmware}`));
    // By now the kernel's own video driver may have emptied the screen; the installer draws it again.
    await expect.poll(() => titleColour(booted), BOOT).toBe(BLUE);
    await photograph(booted, `${way.firmware}-${way.medium}-hardware`);

    // The keyboard of the serial line; the screen shows the same.
    const before = shown().length;
    booted.type('\u001b');
    await expect.poll(() => shown().slice(before), BOOT).toContain(' Welcome ');
    console.log(`${way.name}: first screen after ${seconds} s`);
  });
});

async function titleColour(machine: BootedMedium): Promise<string> {
  const screen = await machine.screen();
  return screen.colour(3, 2);
}

async function photograph(machine: BootedMedium, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await machine.monitor.photograph(join(pictures, `${name}.png`), 'png');
}
