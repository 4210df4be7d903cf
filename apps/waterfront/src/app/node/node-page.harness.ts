import { ComponentHarness } from '@angular/cdk/testing';
import { readTexts } from '../../../testing/read-texts.ts';

/** The page of one server. */
export class NodePageHarness extends ComponentHarness {
  static hostSelector = 'wf-node-page';

  private readonly heading = this.locatorFor('h1');
  private readonly actions = this.locatorForAll('.actions button');
  private readonly stages = this.locatorForAll('wf-boot-timeline li');
  private readonly slowStages = this.locatorForAll('wf-boot-timeline li.slow');
  private readonly whyStuck = this.locatorForAll(
    '[data-testid=why-stuck] strong',
    '[data-testid=why-stuck] .remedy',
  );
  private readonly phrase = this.locatorFor('[data-testid=phrase]');
  private readonly diskCells = this.locatorForAll('wf-disk-table tbody th', 'wf-disk-table td');
  private readonly branches = this.locatorForAll(
    'wf-hardware-tree > details > summary > .title',
    'wf-hardware-tree > details > summary > .wf-muted',
  );

  async getHeading(): Promise<string> {
    return (await this.heading()).text();
  }

  async getActions(): Promise<string[]> {
    return Promise.all((await this.actions()).map((button) => button.text()));
  }

  async act(action: string): Promise<void> {
    for (const button of await this.actions()) {
      if ((await button.text()) === action) return button.click();
    }
    throw new Error(`Expected a button ${action}, got none`);
  }

  async getStages(): Promise<string[]> {
    return Promise.all((await this.stages()).map(async (stage) => squeeze(await stage.text())));
  }

  async getSlowStages(): Promise<(string | null)[]> {
    return Promise.all((await this.slowStages()).map((stage) => stage.getAttribute('data-stage')));
  }

  getWhyStuck(): Promise<string> {
    return readTexts(this.whyStuck());
  }

  async getPhrase(): Promise<string> {
    return squeeze(await (await this.phrase()).text());
  }

  getDisks(): Promise<string> {
    return readTexts(this.diskCells());
  }

  getHardware(): Promise<string> {
    return readTexts(this.branches());
  }

  async getText(): Promise<string> {
    return squeeze(await (await this.host()).text());
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
