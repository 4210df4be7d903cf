import type { TestElement } from '@angular/cdk/testing';

/** The texts of elements that belong together, as a person reads them: one after the other. */
export async function readTexts(elements: Promise<readonly TestElement[]>): Promise<string> {
  const texts = await Promise.all((await elements).map((element) => element.text()));
  return texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' | ');
}
