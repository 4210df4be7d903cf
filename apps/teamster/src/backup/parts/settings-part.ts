import { join } from 'node:path';
import type { SettingsRevision, SettingsStore } from '../../settings/settings-store.ts';
import { writeSecretFile } from '../secret-file.ts';
import { BackupPart } from './backup-part.ts';

const AT_ONCE = 100;

/** The settings as documents to read; what is restored is the database, which has them too. */
export class SettingsPart extends BackupPart {
  override readonly name = 'settings';

  constructor(private readonly settings: SettingsStore) {
    super();
  }

  override async collect(folder: string): Promise<void> {
    await writeSecretFile(join(folder, 'cluster-settings.yaml'), this.settings.current().yaml);
    const revisions = (await this.#all()).map(({ revision, changedAt, changedBy, yaml }) => ({
      revision,
      changedAt: new Date(changedAt).toISOString(),
      changedBy,
      yaml,
    }));
    await writeSecretFile(join(folder, 'history.json'), `${JSON.stringify(revisions, null, 2)}\n`);
  }

  async #all(): Promise<SettingsRevision[]> {
    const all: SettingsRevision[] = [];
    for (let goesOn = true; goesOn;) {
      const last = all.at(-1);
      const page = { first: AT_ONCE, ...(last === undefined ? {} : { before: last.revision }) };
      const { revisions, hasNextPage } = await this.settings.history(page);
      all.push(...revisions);
      goesOn = hasNextPage;
    }
    return all;
  }
}
