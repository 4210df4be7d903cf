import { ComponentHarness } from '@angular/cdk/testing';

/** The way in. */
export class LoginHarness extends ComponentHarness {
  static hostSelector = 'wf-login';

  private readonly name = this.locatorFor('input[autocomplete=username]');
  private readonly password = this.locatorFor('input[autocomplete=current-password]');
  private readonly button = this.locatorFor('button[type=submit]');
  private readonly problem = this.locatorFor('[role=alert]');

  async signIn(name: string, password: string): Promise<void> {
    await (await this.name()).sendKeys(name);
    if (password !== '') await (await this.password()).sendKeys(password);
    await (await this.button()).click();
  }

  async getProblem(): Promise<string> {
    return (await (await this.problem()).text()).replace(/\s+/g, ' ').replace(' .', '.');
  }

  async getPassword(): Promise<string> {
    return (await this.password()).getProperty<string>('value');
  }

  async hasPasswordFocus(): Promise<boolean> {
    return (await this.password()).isFocused();
  }

  async canTry(): Promise<boolean> {
    return (await (await this.button()).getAttribute('aria-disabled')) !== 'true';
  }
}
