import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Whether Debian's Chromium is here. */
export const hasChromium = existsSync(CHROMIUM);

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page in a fresh profile, and everything it complained about. */
export interface OpenPage {
  readonly page: Page;
  /** Console errors, uncaught exceptions and failed loads: there should be none. */
  readonly complaints: readonly string[];
  readonly context: BrowserContext;
}

/** Opens a browser of its own with one page. */
export async function openBrowser(viewport = { width: 1280, height: 800 }): Promise<OpenPage> {
  const context = await chromium.launchPersistentContext(
    mkdtempSync(join(tmpdir(), 'operos-chromium-')),
    {
      executablePath: CHROMIUM,
      headless: true,
      viewport,
      args: quiet,
    },
  );
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints, context };
}
