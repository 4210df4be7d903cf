import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recoveryKeyFile } from '../recovery-key.ts';
import { writeSecretFile } from '../secret-file.ts';
import { BackupPart } from './backup-part.ts';

/** The file of the cluster's authority in the data folder. */
export const authorityFile = 'cluster-authority.pem';
/** The file of the secret of dhcpd's control port. */
export const omapiKeyFile = 'omapi.key';

/** What the workers trust, what dhcpd trusts, and what opens the cluster's backups. */
export const keyFiles = [authorityFile, omapiKeyFile, recoveryKeyFile] as const;

/** Copies of the secrets that cannot be made anew without every worker noticing. */
export class KeysPart extends BackupPart {
  override readonly name = 'keys';

  constructor(private readonly dataDir: string) {
    super();
  }

  override async collect(folder: string): Promise<void> {
    for (const name of keyFiles)
      await writeSecretFile(join(folder, name), await readFile(join(this.dataDir, name), 'utf8'));
  }
}
