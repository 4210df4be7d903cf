import { ComponentHarness } from '@angular/cdk/testing';

/** People, tokens and what they did. */
export class AccessPageHarness extends ComponentHarness {
  static hostSelector = 'wf-access-page';

  private readonly people = this.locatorForAll('wf-person-table tbody th');
  private readonly tokenNames = this.locatorForAll('wf-token-table tbody th');
  private readonly joinIds = this.locatorForAll('wf-join-token-table tbody th');
  private readonly joinCells = this.locatorForAll('wf-join-token-table tbody td');
  private readonly tokenCells = this.locatorForAll('wf-token-table tbody td');

  async getPeople(): Promise<string[]> {
    return Promise.all((await this.people()).map((name) => name.text()));
  }

  /** Name, role, and the year until which it works or why it does not. */
  async getTokens(): Promise<string[]> {
    const cells = await this.tokenCells();
    const texts = await Promise.all(cells.map((cell) => cell.text()));
    const names = await Promise.all((await this.tokenNames()).map((name) => name.text()));
    return names.map((name, i) => {
      const [role = '', works = ''] = texts.slice(i * CELLS, (i + 1) * CELLS);
      return `${name} ${role} ${works.replace(/ .*(\d{4}).*/, ' $1')}`;
    });
  }

  /** Id, how many it has let in, how many more it lets in. */
  async getJoinTokens(): Promise<string[]> {
    const texts = await Promise.all((await this.joinCells()).map((cell) => cell.text()));
    const ids = await Promise.all((await this.joinIds()).map((id) => id.text()));
    return ids.map((id, i) => [id, ...texts.slice(i * JOIN_CELLS, i * JOIN_CELLS + 2)].join(' '));
  }

  async getText(): Promise<string> {
    return (await this.host()).text();
  }
}

const CELLS = 4; // role, works, last used, actions
const JOIN_CELLS = 5; // has let in, still lets in, until, made, actions
