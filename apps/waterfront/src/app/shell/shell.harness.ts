import { ComponentHarness, type TestElement } from '@angular/cdk/testing';
import { MatButtonHarness } from '@angular/material/button/testing';

/** The frame around every page. */
export class ShellHarness extends ComponentHarness {
  static hostSelector = 'wf-shell';

  private readonly pages = this.locatorForAll('nav .page');
  private readonly current = this.locatorForOptional('nav [aria-current=page]');
  private readonly simulation = this.locatorForOptional('[data-testid=simulation-banner]');
  private readonly alarms = this.locatorForAll('[data-testid=network-alarm]');
  private readonly lost = this.locatorForOptional('[data-testid=connection-lost]');

  async getPages(): Promise<string[]> {
    return Promise.all((await this.pages()).map(words));
  }

  async getCurrentPage(): Promise<string> {
    const current = await this.current();
    return current === null ? '' : words(current);
  }

  async goTo(label: string): Promise<void> {
    for (const page of await this.pages()) if ((await words(page)) === label) await page.click();
  }

  async getSimulation(): Promise<string> {
    return (await (await this.simulation())?.text()) ?? '';
  }

  async getNetworkAlarms(): Promise<string[]> {
    return Promise.all((await this.alarms()).map(async (alarm) => squeezed(await alarm.text())));
  }

  async isLost(): Promise<boolean> {
    return (await this.lost()) !== null;
  }

  async retry(): Promise<void> {
    await (await this.locatorFor(MatButtonHarness.with({ text: 'Try now' }))()).click();
  }

  async getText(): Promise<string> {
    return words(await this.host());
  }
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

async function words(element: TestElement): Promise<string> {
  return (await element.text())
    .replace(/\s+/g, ' ')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .trim();
}
