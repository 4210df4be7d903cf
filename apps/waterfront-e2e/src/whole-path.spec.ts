import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasChromium, openBrowser, type OpenPage } from './open-browser.ts';
import { isBuilt, LabProcess } from './lab-process.ts';
import { signIn } from './sign-in.ts';

const canRun = hasChromium && isBuilt;
const WORKERS = 20;
const MINUTE = 60_000;

let lab: LabProcess;
let browser: OpenPage;
let page: Page;

beforeAll(async () => {
  if (!canRun) return;
  lab = await LabProcess.start('--workers', String(WORKERS), '--speed', '10');
  browser = await openBrowser();
  page = browser.page;
}, 2 * MINUTE);

afterAll(async () => {
  if (!canRun) return;
  await browser.context.close();
  expect(await lab.stop()).toBe(0);
}, MINUTE);

const step = test.skipIf(!canRun);

step('a wrong password is refused and says so (needs chromium and a build)', async () => {
  await page.goto(lab.url);
  await page.getByLabel('Name').fill('admin');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toMatch(/password|name/i);
});

step(
  `${WORKERS} machines reach Pending within a minute, live (needs chromium and a build)`,
  async () => {
    await signIn(page, lab);
    await page.goto(`${lab.url}/nodes`);
    await phaseCount('Pending', WORKERS);
  },
  2 * MINUTE,
);

step(
  'approving them in the GUI brings all to Ready, without reload (needs chromium and a build)',
  async () => {
    await page
      .getByRole('link', { name: /Approvals/ })
      .first()
      .click();
    await page.getByRole('button', { name: `Approve all ${WORKERS}…` }).click();
    await page.getByTestId('do').click();
    await page.getByText(`${WORKERS} of ${WORKERS} approved.`).waitFor({ timeout: MINUTE });
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'Servers' }).first().click();
    await phaseCount('Ready', WORKERS);
  },
  3 * MINUTE,
);

step('every simulated machine is marked (needs chromium and a build)', async () => {
  expect(await page.getByTestId('simulation-banner').isVisible()).toBe(true);
  const rows = page.getByTestId('node-row');
  const texts = await rows.allTextContents();
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.filter((text) => !/simulated/i.test(text))).toEqual([]);
});

step('a server shows its hardware and its timeline (needs chromium and a build)', async () => {
  await page.getByTestId('node-row').first().getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: /worker-\d{3}/ }).waitFor();
  for (const stage of ['Address leased', 'Boot loader fetched', 'Plan applied'])
    await page.getByText(stage).first().waitFor();
});

step('a change of settings is shown before it is made (needs chromium and a build)', async () => {
  await page.getByRole('link', { name: 'Settings' }).first().click();
  const editor = page.getByRole('textbox', { name: 'The document' });
  await editor.waitFor();
  const before = await editor.inputValue();
  await editor.fill(before.replace('domain: lab.internal', 'domain: rack.internal'));
  await page.getByRole('button', { name: /Preview/ }).click();
  await page.getByText('option domain-name "rack.internal"').first().waitFor({ timeout: MINUTE });
  await editor.fill(before.replace('first: 10.33.1.0', 'first: 10.99.1.0'));
  await page.getByRole('button', { name: /Preview/ }).click();
  await page.getByText('privateNetwork.range').first().waitFor({ timeout: MINUTE });
});

step('nothing of it made the browser complain (needs chromium and a build)', () => {
  // The refused password is a 401, which Chromium logs by itself.
  expect(browser.complaints.filter((text) => !text.includes('401'))).toEqual([]);
});

async function phaseCount(phase: string, count: number): Promise<void> {
  const button = page.getByRole('button', { name: new RegExp(`^${phase}\\s+${count}$`) });
  await button.waitFor({ timeout: 2 * MINUTE });
}
