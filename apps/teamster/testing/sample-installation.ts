import { Installation } from '../src/graphql/installation.ts';
import { sampleStart } from './sample-nodes.ts';

/** A Teamster that runs nowhere. */
export class SampleInstallation extends Installation {
  override readonly version = '0.1.x';
  override readonly caFingerprint = `sha256:${'ab'.repeat(32)}`;
  override readonly agentUrl = 'https://10.0.0.1:8443';
  override readonly database = 'SQLite';
  override readonly startedAt = sampleStart;
  override readonly simulation = false;
  override readonly webCertificate = {
    names: ['controller', '10.0.0.1'],
    expiresAt: sampleStart + 90 * 86_400_000,
  };
}
