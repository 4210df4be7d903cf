import type { ClusterIdentity } from '../cluster-settings.ts';
import { optional, required, section } from '../reading/section.ts';
import { word } from '../reading/word.ts';
import { textWord } from './text-word.ts';

const COUNTRY = /^[A-Z]{2}$/;

const country = word({
  parse: (text) => (COUNTRY.test(text) ? text : undefined),
  pattern: COUNTRY,
  maxLength: 2,
  expected: 'two capital letters such as DE',
  code: 'country-invalid',
});

// The lengths are those of an X.509 subject (RFC 5280, appendix A), less what is added to the name there.
/** `cluster:` of a document. */
export const clusterSection = section<ClusterIdentity>({
  name: required(textWord(40), 'What people call this cluster.'),
  organisation: required(textWord(64), 'The organisation that runs it.'),
  department: optional(textWord(64), 'The department that runs it.'),
  city: optional(textWord(128), 'The city it stands in.'),
  province: optional(textWord(128), 'The province or state it stands in.'),
  country: optional(country, 'The country it stands in, two capital letters (ISO 3166-1 alpha-2).'),
});
