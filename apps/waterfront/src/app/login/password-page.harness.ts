import { ComponentHarness } from '@angular/cdk/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';

/** Where the first password is changed. */
export class PasswordPageHarness extends ComponentHarness {
  static hostSelector = 'wf-password-page';

  private readonly inputs = this.locatorForAll('input[formControlName]');
  private readonly fields = this.locatorForAll(MatFormFieldHarness);
  private readonly button = this.locatorFor('button[type=submit]');
  private readonly problem = this.locatorFor('[role=alert]');

  /** Types into the fields from the top and sends the form. */
  async change(...texts: string[]): Promise<void> {
    const inputs = await this.inputs();
    for (const [index, text] of texts.entries()) {
      await inputs[index]?.clear();
      if (text !== '') await inputs[index]?.sendKeys(text);
      await inputs[index]?.blur();
    }
    await (await this.button()).click();
  }

  /** What is wrong, by the label of the field. */
  async getErrors(): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const field of await this.fields()) {
      const text = (await field.getTextErrors()).join(' ');
      if (text !== '') found[(await field.getLabel()) ?? ''] = text;
    }
    return found;
  }

  async getProblem(): Promise<string> {
    return (await (await this.problem()).text()).trim();
  }

  /** Which field has the cursor, from the top; -1 for none. */
  async getFocused(): Promise<number> {
    const focused = await Promise.all((await this.inputs()).map((input) => input.isFocused()));
    return focused.indexOf(true);
  }
}
