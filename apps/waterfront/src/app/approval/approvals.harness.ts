import { ComponentHarness } from '@angular/cdk/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatInputHarness } from '@angular/material/input/testing';

/** The queue of machines that wait. */
export class ApprovalsHarness extends ComponentHarness {
  static hostSelector = 'wf-approvals';

  private readonly names = this.locatorForAll('wf-waiting-card h2');
  private readonly phrases = this.locatorForAll('[data-testid=phrase]');
  private readonly summary = this.locatorFor('[data-testid=waiting-summary]');
  private readonly differences = this.locatorForAll('[data-differs=true] th');
  private readonly window = this.locatorForOptional('[data-testid=window-open]');
  private readonly range = this.locatorForOptional('[data-testid=range]');
  private readonly panel = this.locatorFor('wf-window-panel');

  async getNames(): Promise<string[]> {
    return Promise.all((await this.names()).map((name) => name.text()));
  }

  async getPhrases(): Promise<string[]> {
    const phrases = await this.phrases();
    return Promise.all(phrases.map(async (one) => (await one.text()).replace(/\s+/g, ' ')));
  }

  async getSummary(): Promise<string> {
    return (await this.summary()).text();
  }

  async getRange(): Promise<string> {
    return (await (await this.range())?.text()) ?? '';
  }

  async getButtons(): Promise<string[]> {
    const buttons = await this.locatorForAll(MatButtonHarness)();
    return Promise.all(buttons.map((button) => button.getText()));
  }

  async press(label: string): Promise<void> {
    await (await this.locatorFor(MatButtonHarness.with({ text: label }))()).click();
  }

  async select(name: string): Promise<void> {
    for (const box of await this.locatorForAll(MatCheckboxHarness)()) {
      if ((await box.getAriaLabel()) === `Select ${name}`) await box.check();
    }
  }

  /** The lines in which a machine differs from the one it looks like. */
  async getDifferences(): Promise<string[]> {
    const heads = await this.differences();
    return Promise.all(
      heads.map(async (head) => (await head.text()).replace('differs', '').trim()),
    );
  }

  async setWindow(minutes: number, machines: number): Promise<void> {
    const [first, second] = await this.locatorForAll(MatInputHarness)();
    await first?.setValue(String(minutes));
    await second?.setValue(String(machines));
  }

  async getWindow(): Promise<string> {
    return ((await (await this.window())?.text()) ?? '').replace(/\s+/g, ' ');
  }

  async getPanelText(): Promise<string> {
    return (await (await this.panel()).text()).replace(/\s+/g, ' ');
  }
}
