import { ComponentHarness, type TestElement } from '@angular/cdk/testing';

/** The list of servers. */
export class NodeListHarness extends ComponentHarness {
  static hostSelector = 'wf-node-list';

  private readonly rows = this.locatorForAll('[data-testid=node-row]');
  private readonly names = this.locatorForAll('[data-testid=node-row] a');
  private readonly count = this.locatorFor('[data-testid=count]');
  private readonly table = this.locatorFor('[role=table]');
  private readonly headers = this.locatorForAll('[role=columnheader]');
  private readonly headerButtons = this.locatorForAll('[role=columnheader] button');
  private readonly find = this.locatorFor('input[type=search]');
  private readonly phases = this.locatorForAll('.phase');
  private readonly empty = this.locatorForOptional('.wf-empty');

  async getNames(): Promise<string[]> {
    return Promise.all((await this.names()).map((name) => name.text()));
  }

  async getRow(index: number): Promise<string> {
    const row = (await this.rows())[index];
    return row === undefined ? '' : (await row.text()).replace(/\s+/g, ' ');
  }

  async getRowCount(): Promise<number> {
    return (await this.rows()).length;
  }

  async getDeclaredRowCount(): Promise<string | null> {
    return (await this.table()).getAttribute('aria-rowcount');
  }

  async getCount(): Promise<string> {
    return (await this.count()).text();
  }

  async sortBy(title: string): Promise<void> {
    await (await withText(await this.headerButtons(), title)).click();
  }

  async getSort(title: string): Promise<string | null> {
    return (await withText(await this.headers(), title)).getAttribute('aria-sort');
  }

  async search(text: string): Promise<void> {
    const find = await this.find();
    await find.clear();
    await find.sendKeys(text);
  }

  async togglePhase(phase: string): Promise<void> {
    await (await withText(await this.phases(), phase)).click();
  }

  async getEmptyText(): Promise<string> {
    return (await (await this.empty())?.text()) ?? '';
  }
}

async function withText(elements: readonly TestElement[], text: string): Promise<TestElement> {
  for (const element of elements) if ((await element.text()).includes(text)) return element;
  throw new Error(`Expected an element that says ${text}, got none`);
}
