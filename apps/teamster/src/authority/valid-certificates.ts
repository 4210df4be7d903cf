import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CertificateRow } from './certificate-row.ts';
import type { ValidCertificate } from './valid-certificate.ts';

const RECENT = 256;

/**
 * The certificates that open the agent port, in memory. One that is not here is refused, whatever it says of itself,
 * so a revocation counts from the next request on.
 */
@Injectable()
export class ValidCertificates implements OnModuleInit {
  readonly #byFingerprint = new Map<string, ValidCertificate>();
  /** One each; two while a renewed one was not used yet. */
  readonly #byNode = new Map<string, readonly ValidCertificate[]>();

  readonly #recentTexts = new Map<string, string>();

  constructor(private readonly database: DataSource) {}

  async onModuleInit(): Promise<void> {
    const rows = await this.database.getRepository(CertificateRow).find({
      select: {
        fingerprint: true,
        nodeId: true,
        keyThumbprint: true,
        issuedAt: true,
        expiresAt: true,
      },
      order: { issuedAt: 'ASC' },
    });
    for (const { fingerprint, nodeId, keyThumbprint, issuedAt, expiresAt } of rows)
      this.add({ fingerprint, nodeId, keyThumbprint, issuedAt, expiresAt });
  }

  /** Whose certificate it is, or undefined when it opens nothing. */
  find(fingerprint: string): ValidCertificate | undefined {
    return this.#byFingerprint.get(fingerprint);
  }

  /** Oldest first. */
  ofNode(nodeId: string): readonly ValidCertificate[] {
    return this.#byNode.get(nodeId) ?? [];
  }

  /** The text is given for one that was just made: its machine is about to fetch it. */
  add(certificate: ValidCertificate, pem?: string): void {
    if (pem !== undefined) this.#keepText(certificate.fingerprint, pem);
    this.#byFingerprint.set(certificate.fingerprint, certificate);
    this.#byNode.set(certificate.nodeId, [...this.ofNode(certificate.nodeId), certificate]);
  }

  remove(certificate: ValidCertificate): void {
    this.#byFingerprint.delete(certificate.fingerprint);
    const rest = this.ofNode(certificate.nodeId).filter((one) => one !== certificate);
    if (rest.length === 0) this.#byNode.delete(certificate.nodeId);
    else this.#byNode.set(certificate.nodeId, rest);
  }

  /** The text of a node's newest certificate. */
  async textOf(nodeId: string): Promise<string | undefined> {
    const newest = this.ofNode(nodeId).at(-1);
    if (newest === undefined) return undefined;
    const { fingerprint } = newest;
    const recent = this.#recentTexts.get(fingerprint);
    if (recent !== undefined) return recent;
    const row = await this.database.getRepository(CertificateRow).findOneBy({ fingerprint });
    return row?.pem;
  }

  #keepText(fingerprint: string, pem: string): void {
    this.#recentTexts.set(fingerprint, pem);
    const [oldest] = this.#recentTexts.keys();
    if (this.#recentTexts.size > RECENT && oldest !== undefined) this.#recentTexts.delete(oldest);
  }
}
