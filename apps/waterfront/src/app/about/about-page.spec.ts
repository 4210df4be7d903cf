import { Fakes } from '../../../testing/fakes.ts';
import { wrongLayer } from '../../../testing/fake-images-desk.ts';
import { openPage } from '../../../testing/open-page.ts';
import { AboutPageHarness } from './about-page.harness.ts';

async function open(fakes = new Fakes()): Promise<AboutPageHarness> {
  return (await openPage(fakes, '/about')).get(AboutPageHarness);
}

describe('AboutPage', () => {
  it('tells the version of the images, each layer by its digest, and what a worker fetches', async () => {
    const page = await open();
    expect(await page.getImageFacts()).toBe('0.1.7 | 295 MiB | 30 s ago');
    expect(await page.getLayers()).toContain(`base | 134 MiB | sha256:${'ab'.repeat(32)}`);
    expect(await page.getIssues()).toBe('');
  });

  it('tells what is wrong with a layer, and what to do', async () => {
    const fakes = new Fakes();
    fakes.images.images = { ...fakes.images.images!, bytes: null, issues: [wrongLayer] };
    const page = await open(fakes);
    expect(await page.getImageFacts()).toContain('not known while a file is missing');
    expect(await page.getIssues()).toBe(wrongLayer.message);
    expect(await page.getText()).toContain(wrongLayer.remedy);
  });

  it('tells for whom the certificate of HTTPS is, and gives the one to check it by', async () => {
    const text = await (await open()).getText();
    expect(text).toContain('until Feb 21, 2027');
    expect(text).toContain('controller, harbour.example, 192.168.33.10');
    expect(text).toContain('Download the certificate');
  });

  it('says what servers do while there are no images', async () => {
    const fakes = new Fakes();
    fakes.images.images = null;
    expect(await (await open(fakes)).getText()).toContain('start from their own disk');
  });
});
