import type { Page } from 'playwright-core';
import type { LabProcess } from './lab-process.ts';

/** Signs the first admin in through the login page. */
export async function signIn(page: Page, lab: LabProcess): Promise<void> {
  await page.goto(lab.url);
  await page.getByLabel('Name').fill('admin');
  await page.getByLabel('Password', { exact: true }).fill(lab.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByTestId('cluster').waitFor(); // the login page has a heading too
}
