import { settingsDocument } from './document/settings-document.ts';

/** The JSON Schema (draft-07) of a settings document, made from the readers themselves. */
export const clusterSettingsSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:operos:cluster-settings:1',
  title: 'Operos cluster settings',
  ...settingsDocument.schema,
};
