import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fingerprint } from '@operos/pki';
import {
  type ClusterAuthority,
  createClusterAuthority,
  issueAgentCertificate,
  issueServerCertificate,
  loadClusterAuthority,
  saveClusterAuthority,
  type P256Key,
  type ServerCredentials,
} from '@operos/pki/node';
import type { Config } from '../config.ts';
import type { Clock } from '../surroundings/clock.ts';
import { Authority, type ServerNames } from './authority.ts';

/** The authority whose certificate and key lie in the data folder, 0600. */
export class StoredAuthority extends Authority {
  private constructor(private readonly ca: ClusterAuthority) {
    super();
  }

  /** Reads it, or makes it at the very first start. */
  static async open(config: Config, clock: Clock): Promise<StoredAuthority> {
    await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
    const file = join(config.dataDir, 'cluster-authority.pem');
    const stored = await loadClusterAuthority(file);
    if (stored !== undefined) return new StoredAuthority(stored);
    const now = new Date(clock.now());
    const made = await createClusterAuthority({ commonName: 'Operos cluster CA', now });
    await saveClusterAuthority(made, file);
    return new StoredAuthority(made);
  }

  override get certificatePem(): string {
    return this.ca.certificatePem;
  }

  override get fingerprint(): Fingerprint {
    return this.ca.fingerprint;
  }

  override issueServer(names: ServerNames, now: number): Promise<ServerCredentials> {
    return issueServerCertificate(this.ca, { ...names, now: new Date(now) });
  }

  override issueAgent(request: string | P256Key, nodeId: string, now: number): Promise<string> {
    return issueAgentCertificate(this.ca, request, { nodeId, now: new Date(now) });
  }
}
