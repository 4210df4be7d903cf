import type { Component } from './component.ts';

/** What the list as a whole is about. */
export interface SbomSubject {
  readonly version: string;
  readonly sourceDateEpoch: string;
}

/** Prints a software bill of materials as CycloneDX 1.5 JSON; the same components always give the same bytes. */
export function renderSbom(subject: SbomSubject, components: readonly Component[]): string {
  const timestamp = new Date(Number(subject.sourceDateEpoch) * 1000).toISOString();
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      timestamp,
      component: { type: 'operating-system', name: 'operos', version: subject.version },
    },
    components: components
      .map((component) => ({ 'bom-ref': reference(component), ...component }))
      .sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** The same package may be in several layers and programs, and is listed in each. */
function reference({ name, version, purl, properties }: Component): string {
  return [purl ?? `${name}@${version}`, ...properties.map(({ value }) => value)].join('#');
}
