import { ComponentHarness } from '@angular/cdk/testing';

/** A question before an action. */
export class ActionDialogHarness extends ComponentHarness {
  static hostSelector = 'wf-action-dialog';

  private readonly title = this.locatorFor('h2');
  private readonly field = this.locatorFor('input, textarea');
  private readonly button = this.locatorFor('[data-testid=do]');
  private readonly issues = this.locatorForAll('wf-issue-list li');

  async getTitle(): Promise<string> {
    return (await this.title()).text();
  }

  async type(text: string): Promise<void> {
    const field = await this.field();
    await field.clear();
    await field.sendKeys(text);
  }

  async isLocked(): Promise<boolean> {
    return (await this.button()).getProperty<boolean>('disabled');
  }

  async run(): Promise<void> {
    await (await this.button()).click();
  }

  async getIssues(): Promise<string[]> {
    return Promise.all((await this.issues()).map((issue) => issue.text()));
  }
}
