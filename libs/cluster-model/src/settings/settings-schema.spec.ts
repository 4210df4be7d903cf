import { expect, test } from 'vitest';
import { format } from 'prettier';
import { clusterSettingsSchema } from './settings-schema.ts';

test('the published JSON Schema is the one that the readers make', async () => {
  const text = await format(JSON.stringify(clusterSettingsSchema), {
    parser: 'json',
    printWidth: 100,
  });
  await expect(text).toMatchFileSnapshot('../../cluster-settings.schema.json');
});
