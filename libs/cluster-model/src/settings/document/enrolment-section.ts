import type { EnrolmentSettings } from '../cluster-settings.ts';
import type {
  AllowListPolicy,
  EnrolmentPolicy,
  JoinTokenPolicy,
  ManualPolicy,
  OpenWindowPolicy,
} from '../enrolment-policy.ts';
import { fixed } from '../reading/fixed.ts';
import { listOf } from '../reading/list-of.ts';
import { oneOf } from '../reading/one-of.ts';
import { defaulted, optional, required, section } from '../reading/section.ts';
import { wholeNumber } from '../reading/whole-number.ts';
import { word } from '../reading/word.ts';
import { macWord, uuidWord } from './evidence-word.ts';
import { textWord } from './text-word.ts';
import { timeWord } from './time-word.ts';

const MOST_MACHINES = 10_000;
const TOKEN_ID = /^[a-z0-9]{6,32}$/;

const tokenId = word({
  parse: (text) => (TOKEN_ID.test(text) ? text : undefined),
  pattern: TOKEN_ID,
  maxLength: 32,
  expected: 'the id of a join token',
  code: 'token-id-invalid',
});
const machines = wholeNumber(1, MOST_MACHINES);

const policy = oneOf<EnrolmentPolicy, 'kind'>('kind', {
  manual: section<ManualPolicy>({
    kind: required(fixed('manual'), 'An administrator decides.'),
  }),
  allowList: section<AllowListPolicy>({
    kind: required(fixed('allowList'), 'A server that shows any of this evidence is admitted.'),
    serials: defaulted(listOf(textWord(128), MOST_MACHINES), [], 'Serial numbers of machines.'),
    uuids: defaulted(listOf(uuidWord, MOST_MACHINES), [], 'System UUIDs of machines.'),
    macs: defaulted(listOf(macWord, MOST_MACHINES), [], 'MAC addresses of built-in cards.'),
  }),
  joinToken: section<JoinTokenPolicy>({
    kind: required(fixed('joinToken'), 'A server that knows the token’s secret is admitted.'),
    id: required(tokenId, 'The public part of the token; its secret is kept elsewhere.'),
    until: required(timeWord, 'When it ends.'),
    count: optional(machines, 'How many servers it admits. Left out: any number until it ends.'),
  }),
  openWindow: section<OpenWindowPolicy>({
    kind: required(fixed('openWindow'), 'Any server is admitted until the window closes.'),
    until: required(timeWord, 'When it closes.'),
    count: required(machines, 'After how many servers it closes.'),
  }),
});

/** `enrolment:` of a document. */
export const enrolmentSection = section<EnrolmentSettings>({
  policies: defaulted(
    listOf(policy, 50),
    [{ kind: 'manual' }],
    'Ways in for new servers; what none admits waits for an administrator.',
  ),
});
