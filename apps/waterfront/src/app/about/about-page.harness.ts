import { ComponentHarness } from '@angular/cdk/testing';
import { readTexts } from '../../../testing/read-texts.ts';

/** What runs here. */
export class AboutPageHarness extends ComponentHarness {
  static hostSelector = 'wf-about-page';

  private readonly facts = this.locatorForAll('wf-images-card dd');
  private readonly layers = this.locatorForAll(
    'wf-images-card tbody th',
    'wf-images-card tbody td',
  );
  private readonly issues = this.locatorForAll('wf-images-card [data-path] p:nth-of-type(2)');

  getImageFacts(): Promise<string> {
    return readTexts(this.facts());
  }

  getLayers(): Promise<string> {
    return readTexts(this.layers());
  }

  getIssues(): Promise<string> {
    return readTexts(this.issues());
  }

  async getText(): Promise<string> {
    return (await (await this.host()).text()).replace(/\s+/g, ' ').trim();
  }
}
