import { afterAll, beforeAll, expect, test } from 'vitest';
import { isBuilt, LabProcess } from './lab-process.ts';
import { hasChromium, openBrowser, type OpenPage } from './open-browser.ts';
import { seriousViolations } from './serious-violations.ts';
import { signIn } from './sign-in.ts';

const canRun = hasChromium && isBuilt;
const paths = ['/', '/nodes', '/approvals', '/events', '/leases', '/settings', '/access', '/about'];
const MINUTE = 60_000;

let lab: LabProcess;
let browser: OpenPage;

beforeAll(async () => {
  if (!canRun) return;
  lab = await LabProcess.start('--workers', '6', '--speed', '50', '--fault', 'duplicate-uuid');
  browser = await openBrowser();
}, 2 * MINUTE);

afterAll(async () => {
  if (!canRun) return;
  await browser.context.close();
  await lab.stop();
}, MINUTE);

const step = test.skipIf(!canRun);

step('the login page has no serious violation (needs chromium and a build)', async () => {
  await browser.page.goto(lab.url);
  await browser.page.getByRole('button', { name: 'Sign in' }).waitFor();
  expect(await seriousViolations(browser.page)).toEqual([]);
});

step.each(['light', 'dark'] as const)(
  'no page has a serious violation in the %s theme (needs chromium and a build)',
  async (colorScheme) => {
    const { page } = browser;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (colorScheme === 'light') await signIn(page, lab);
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(lab.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      found.push(...(await seriousViolations(page)).map((each) => `${path}: ${each}`));
    }
    expect(found).toEqual([]);
  },
  3 * MINUTE,
);

step(
  'on a phone no page is wider than the screen (needs chromium and a build)',
  async () => {
    const { page } = browser;
    await page.setViewportSize({ width: 360, height: 740 });
    const tooWide: string[] = [];
    for (const path of paths) {
      await page.goto(lab.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 360) tooWide.push(`${path}: ${width} px`);
    }
    expect(tooWide).toEqual([]);
  },
  2 * MINUTE,
);

step(
  'the keyboard alone reaches the servers (needs chromium and a build)',
  async () => {
    const { page } = browser;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(lab.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Skip/);
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (focused.includes('Servers')) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/nodes/);
  },
  MINUTE,
);
