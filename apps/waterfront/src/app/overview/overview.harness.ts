import { ComponentHarness, type TestElement } from '@angular/cdk/testing';

/** The first page. */
export class OverviewHarness extends ComponentHarness {
  static hostSelector = 'wf-overview';

  private readonly health = this.locatorFor('[data-testid=health]');
  private readonly shares = this.locatorForAll('[data-testid=share]');
  private readonly concerns = this.locatorForAll('.concern');
  private readonly titles = this.locatorForAll('.concern strong');

  async getHealth(): Promise<string> {
    return (await (await this.health()).text()).trim();
  }

  async getShares(): Promise<string[]> {
    const shares = await this.shares();
    return Promise.all(
      shares.map(async (share) => `${await target(share)}: ${await words(share)}`),
    );
  }

  async getConcerns(): Promise<string[]> {
    const titles = await this.titles();
    const concerns = await this.concerns();
    return Promise.all(
      titles.map(async (title, i) => `${await target(concerns[i])}: ${await words(title)}`),
    );
  }

  async getText(): Promise<string> {
    return words(await this.host());
  }
}

async function target(link: TestElement | undefined): Promise<string> {
  return (await link?.getAttribute('href')) ?? '';
}

async function words(element: TestElement): Promise<string> {
  return (await element.text())
    .replace(/\s+/g, ' ')
    .replace(/(\d)([A-Z])/, '$1 $2')
    .trim();
}
