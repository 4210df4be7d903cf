import { ComponentHarness } from '@angular/cdk/testing';

/** Lines of the log. */
export class EventLinesHarness extends ComponentHarness {
  static hostSelector = 'wf-event-lines';

  private readonly messages = this.locatorForAll('.message');

  async getMessages(): Promise<string[]> {
    const messages = await this.messages();
    return Promise.all(messages.map(async (one) => (await one.text()).replace(/\s+/g, ' ').trim()));
  }
}
