import { ComponentHarness } from '@angular/cdk/testing';
import { MatButtonHarness } from '@angular/material/button/testing';

/** The page on which settings are changed. */
export class SettingsPageHarness extends ComponentHarness {
  static hostSelector = 'wf-settings-page';

  private readonly yaml = this.locatorFor('[data-testid=yaml]');
  private readonly found = this.locatorFor('#found');
  private readonly added = this.locatorForAll('wf-file-diff .added');
  private readonly removed = this.locatorForAll('wf-file-diff .removed');
  private readonly revision = this.locatorFor('[data-testid=revision]');

  async getYaml(): Promise<string> {
    return (await this.yaml()).getProperty<string>('value');
  }

  async write(yaml: string): Promise<void> {
    const field = await this.yaml();
    await field.setInputValue(yaml);
    await field.dispatchEvent('input');
  }

  async canPress(label: string): Promise<boolean> {
    const button = await this.locatorForOptional(MatButtonHarness.with({ text: label }))();
    return button !== null && !(await button.isDisabled());
  }

  async press(label: string): Promise<void> {
    await (await this.locatorFor(MatButtonHarness.with({ text: label }))()).click();
  }

  async getFound(): Promise<string> {
    return (await (await this.found()).text()).replace(/\s+/g, ' ').trim();
  }

  async getAdded(): Promise<string[]> {
    return Promise.all((await this.added()).map((line) => line.text()));
  }

  async getRemoved(): Promise<string[]> {
    return Promise.all((await this.removed()).map((line) => line.text()));
  }

  async getRevision(): Promise<string> {
    return (await this.revision()).text();
  }
}
