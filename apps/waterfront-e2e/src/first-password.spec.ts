import { afterAll, beforeAll, expect, test } from 'vitest';
import { InstalledTeamster } from './installed-teamster.ts';
import { isBuilt } from './lab-process.ts';
import { hasChromium, openBrowser, type OpenPage } from './open-browser.ts';
import { seriousViolations } from './serious-violations.ts';

const canRun = hasChromium && isBuilt;
const MINUTE = 60_000;
const own = 'wrong donkey charger paperclip';
let teamster: InstalledTeamster;
let browser: OpenPage;

beforeAll(async () => {
  if (!canRun) return;
  teamster = await InstalledTeamster.start();
  browser = await openBrowser();
}, MINUTE);

afterAll(async () => {
  if (!canRun) return;
  await browser.context.close();
  await teamster.stop();
}, MINUTE);

const step = test.skipIf(!canRun);

step(
  'after the first sign-in nothing but a new password (needs chromium and a build)',
  async () => {
    const { page } = browser;
    await page.goto(`${teamster.url}/nodes`);
    await page.getByLabel('Name').fill('admin');
    await page.getByLabel('Password', { exact: true }).fill(teamster.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Choose your password' }).waitFor();
    for (const path of ['/', '/settings', '/access', '/login?from=/nodes']) {
      await page.goto(teamster.url + path);
      if (!path.startsWith('/login')) await page.waitForURL(/\/password/);
    }
    await page.goto(`${teamster.url}/nodes`);
    await page.waitForURL(/\/password\?from=%2Fnodes/);
  },
);

step.each(['light', 'dark'] as const)(
  'everybody can read it, on a phone too: %s (needs chromium and a build)',
  async (colorScheme) => {
    const { page } = browser;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: 'Change password' }).click();
    expect(await page.getByText('Fill this in.').count()).toBe(3);
    expect(await seriousViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.setViewportSize({ width: 1280, height: 800 });
  },
  MINUTE,
);

step(
  'the keyboard is enough, and a refusal is told at its field (needs chromium and a build)',
  async () => {
    const { page } = browser;
    await page.reload();
    await page.getByLabel('Password of the installation').focus();
    await page.keyboard.type('not the password');
    await page.keyboard.press('Tab');
    await page.keyboard.type(own);
    await page.keyboard.press('Tab');
    await page.keyboard.type(own);
    await page.keyboard.press('Enter');
    const current = page.getByLabel('Password of the installation');
    await page.getByText('Expected the password you signed in with.').waitFor();
    expect(await current.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await current.getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(teamster.password);
    await page.keyboard.press('Enter');
    await page.getByTestId('cluster').waitFor();
    expect(new URL(page.url()).pathname).toBe('/nodes');
  },
);

step('from then on it is a session like any other (needs chromium and a build)', async () => {
  const { page } = browser;
  await page.goto(`${teamster.url}/access`);
  await page.getByRole('heading', { level: 1, name: 'Access' }).waitFor();
  await page.goto(`${teamster.url}/password`);
  await page.getByTestId('cluster').waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
});
