import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleDocument } from '../../testing/example-document.ts';
import { formMutations } from '../../testing/form-mutations.ts';
import { hostileText } from '../../testing/hostile-text.ts';
import { invalidSettings, mutations } from '../../testing/invalid-settings.ts';
import { validDocument, validSettings } from '../../testing/valid-settings.ts';
import { isUsable } from '../issue.ts';
import { checkClusterSettings } from './check-cluster-settings.ts';
import { parseClusterSettings } from './parse-cluster-settings.ts';
import { printSettings } from './print-settings.ts';
import { readSettingsText } from './read-settings-text.ts';
import { clusterSettingsSchema } from './settings-schema.ts';

const example = new URL('../../../../docs/examples/cluster-settings.yaml', import.meta.url);
const matchesSchema = new Ajv({ strict: true, allErrors: true }).compile(clusterSettingsSchema);

// What a pattern cannot tell: a date that is not in the calendar, a key whose parts disagree, bits of an address.
const beyondTheSchema = [
  'network-host-bits',
  'time-invalid',
  'uuid-invalid',
  'mac-invalid',
  'ssh-key-invalid',
  'disk-partition',
];

test('10,000 valid settings have no errors', () => {
  fc.assert(
    fc.property(validSettings(), (settings) => {
      const issues = checkClusterSettings(settings);
      expect(isUsable(issues), JSON.stringify(issues)).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});

test('more than forty kinds of mutation are tried, each by a name of its own', () => {
  expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
  expect(mutations.length).toBeGreaterThan(40);
});

test('each of 1,000 spoiled settings has an error of the right code at the right path', () => {
  fc.assert(
    fc.property(invalidSettings(), ({ document, mutation, path, code }) => {
      const errors = checkClusterSettings(document).filter(({ severity }) => severity === 'error');
      const found = errors.some((issue) => issue.path === path && issue.code === code);
      expect(found, `${mutation}: ${JSON.stringify(errors)}`).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('printed settings read back the same, every text byte for byte, through UTF-8', () => {
  fc.assert(
    fc.property(validSettings(), (settings) => {
      const bytes = Buffer.from(printSettings(settings), 'utf8');
      expect(readSettingsText(bytes.toString('utf8'))).toEqual({ settings });
    }),
    { numRuns: 1000 },
  );
});

test('JSON is read as well, and parsed settings are a document that reads as themselves', () => {
  fc.assert(
    fc.property(validSettings(), (settings) => {
      expect(readSettingsText(JSON.stringify(settings))).toEqual({ settings });
      expect(parseClusterSettings(settings)).toEqual({ settings });
    }),
    { numRuns: 200 },
  );
});

test('printing does not depend on the order of an object’s fields', () => {
  const reversed = (part: unknown): unknown =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).reverse().map(([key, value]) => [key, reversed(value)])) // prettier-ignore
      : part;
  fc.assert(
    fc.property(validSettings(), (settings) => {
      const shuffled = reversed(settings) as typeof settings;
      expect(printSettings(shuffled)).toBe(printSettings(settings));
    }),
    { numRuns: 50 },
  );
});

describe('the JSON Schema', () => {
  test('accepts every valid document', () => {
    fc.assert(
      fc.property(validDocument(), (document) => {
        expect(matchesSchema(document), JSON.stringify(matchesSchema.errors)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.skipIf(!existsSync(example))(
    'accepts docs/examples (absent in a package), which has no issues',
    () => {
      const { settings } = readSettingsText(readFileSync(example, 'utf8'));
      expect(matchesSchema(settings)).toBe(true);
      expect(checkClusterSettings(settings)).toEqual([]);
    },
  );

  test('agrees with the reader on spoiled documents', () => {
    const formNames = new Set(formMutations.map(({ name }) => name));
    fc.assert(
      fc.property(invalidSettings(), ({ document, mutation }) => {
        const codes = (parseClusterSettings(document).issues ?? []).map(({ code }) => code);
        if (matchesSchema(document)) {
          expect(beyondTheSchema, mutation).toEqual(expect.arrayContaining(codes));
          expect(formNames, mutation).not.toContain(mutation);
        } else expect(codes, mutation).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('whatever arrives', () => {
  const anything = fc.oneof(fc.anything({ withNullPrototype: true, withBigInt: true }), fc.json());

  test('is judged, not thrown at the caller', () => {
    fc.assert(fc.property(anything, (value) => checkClusterSettings(value).length > 0));
  });

  test('in one field, is judged there; the schema thinks the same', () => {
    const fields = ['cluster', 'privateNetwork', 'publicNetwork', 'kubernetes', 'controller'];
    const value = fc.oneof(fc.jsonValue(), hostileText());
    fc.assert(
      fc.property(fc.constantFrom(...fields), hostileText(), value, (section, field, hostile) => {
        const changed = {
          ...(exampleDocument as Record<string, Record<string, unknown>>)[section],
        };
        Object.defineProperty(changed, field, { value: hostile, enumerable: true });
        const document = { ...(exampleDocument as object), [section]: changed };
        const issues = parseClusterSettings(document).issues ?? [];
        expect(issues.every(({ path }) => path.startsWith(section))).toBe(true);
        expect(matchesSchema(document)).toBe(issues.length === 0);
      }),
    );
  });

  test('as text, is read in bounded time or refused', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const { settings, issues } = readSettingsText(text);
        expect(settings).toBeUndefined();
        expect(issues).not.toEqual([]);
      }),
    );
  });

  test('has messages of one line that no terminal obeys', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const document = {
          ...(exampleDocument as object),
          schema: text,
          [text]: text,
          cluster: text,
        };
        for (const { message, path, remedy } of checkClusterSettings(document)) {
          expect(message + remedy + path).not.toMatch(
            /[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u,
          );
          expect(message.length).toBeLessThan(600);
        }
      }),
    );
  });
});

test('a field that cannot be read does not hide what is wrong with the others', () => {
  const document = {
    ...(exampleDocument as object),
    cluster: {},
    kubernetes: { podNetwork: '192.168.0.0/16', serviceNetwork: '10.11.0.0' },
  };
  const found = checkClusterSettings(document).map(({ path, code }) => `${path} ${code}`);
  expect(found).toEqual([
    'cluster.name field-missing',
    'cluster.organisation field-missing',
    'kubernetes.serviceNetwork network-invalid',
    'kubernetes.podNetwork network-overlap',
  ]);
});

test('a public network that DHCP offered is compared as well', () => {
  const document = {
    ...(exampleDocument as object),
    publicNetwork: { mode: 'dhcp', interface: 'eno1' },
  };
  expect(checkClusterSettings(document)).toEqual([]);
  const { network } = parseClusterSettings(document).settings!.privateNetwork;
  const issues = checkClusterSettings(document, network);
  expect(issues.map(({ path, code }) => [path, code])).toEqual([
    ['publicNetwork', 'network-overlap'],
  ]);
});
