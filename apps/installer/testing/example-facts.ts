import type { InstallerFacts } from '../src/wizard/installer-facts.ts';

/** The installer as it runs from a production medium. */
export const onMedium: InstallerFacts = {
  version: '0.1.x',
  onMedium: true,
  development: false,
  unattended: undefined,
};
