import { X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { P256Key } from '@operos/pki/node';
import type { DurableWrite } from '../database/durable-write.ts';
import type { FleetChange } from '../fleet/fleet-change.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { phraseOf } from '../fleet/node-rows.ts';
import { FleetStore } from '../fleet/fleet-store.ts';
import { Authority } from './authority.ts';
import { CertificateRow } from './certificate-row.ts';
import type { ValidCertificate } from './valid-certificate.ts';
import { ValidCertificates } from './valid-certificates.ts';

/** Whom a certificate is for. */
export interface CertificateAsk {
  readonly nodeId: string;
  /** PKCS#10, PEM, already judged; or its key, of one that was judged a moment ago. */
  readonly csr: string | P256Key;
  /** Of the key in the request. */
  readonly keyThumbprint: string;
}

/** Issues certificates to approved nodes and keeps book of which of them count. */
@Injectable()
export class CertificateDesk {
  readonly #underWay = new Map<string, Promise<string | undefined>>();

  constructor(
    private readonly authority: Authority,
    private readonly valid: ValidCertificates,
    private readonly store: FleetStore,
  ) {}

  /** The node's certificate if half its life or more is left. */
  current(nodeId: string, now: number): Promise<string | undefined> | undefined {
    const newest = this.valid.ofNode(nodeId).at(-1);
    const isFresh =
      newest !== undefined && now < newest.issuedAt + (newest.expiresAt - newest.issuedAt) / 2;
    return isFresh ? this.valid.textOf(nodeId) : undefined;
  }

  /** A new certificate in place of every other, durable once resolved; undefined if the node may not have one. */
  issue(ask: CertificateAsk, also: DurableWrite = {}): Promise<string | undefined> {
    const { nodeId } = ask;
    const underWay = this.#underWay.get(nodeId);
    if (underWay !== undefined) return underWay;
    const issuing = this.prepare(ask)
      .then((made) => this.#keep(made, this.valid.ofNode(nodeId), also))
      .finally(() => this.#underWay.delete(nodeId));
    this.#underWay.set(nodeId, issuing);
    return issuing;
  }

  /** A further certificate; the one that asks for it stays good until the new one was used. */
  async renew(ask: CertificateAsk, asking: ValidCertificate): Promise<string | undefined> {
    const holder = this.store.nodeWithKey(ask.keyThumbprint);
    if (holder !== undefined && holder.id !== ask.nodeId) return undefined;
    const made = await this.prepare(ask);
    const others = this.valid.ofNode(ask.nodeId).filter((one) => one !== asking);
    return this.#keep(made, others, {});
  }

  /** Told of each certificate at its first use: from then on the older ones are of no use to anybody honest. */
  async used(certificate: ValidCertificate): Promise<void> {
    const older = this.valid
      .ofNode(certificate.nodeId)
      .filter((one) => one !== certificate && one.issuedAt <= certificate.issuedAt);
    if (older.length === 0) return;
    for (const one of older) this.valid.remove(one);
    const { nodeId, keyThumbprint } = certificate;
    const node = this.store.get(nodeId);
    const hasNewKey = node !== undefined && node.keyThumbprint !== keyThumbprint;
    await this.store.commit({
      nodes: hasNewKey ? [{ ...node, keyThumbprint, phrase: phraseOf(keyThumbprint) }] : [],
      with: revocation(older),
    });
  }

  /** Signs, and tells nobody. */
  async prepare({ nodeId, csr, keyThumbprint }: CertificateAsk): Promise<PreparedCertificate> {
    const now = this.store.now();
    const pem = await this.authority.issueAgent(csr, nodeId, now);
    const { fingerprint256, validTo } = new X509Certificate(pem);
    const certificate = {
      fingerprint: fingerprint256,
      nodeId,
      keyThumbprint,
      issuedAt: now,
      expiresAt: Date.parse(validTo),
    };
    return { pem, certificate };
  }

  /** The change that lets its node in, with the certificate as a part of it. */
  handOver(change: FleetChange, node: FleetNode, prepared: PreparedCertificate): FleetChange {
    const { nodes, events } = certified(node, prepared.certificate);
    return {
      nodes,
      events: [...(change.events ?? []), ...events],
      with: { ...change.with, put: [...(change.with?.put ?? []), rowOf(prepared)] },
    };
  }

  /** From now on the certificate opens the agent port. */
  adopt({ certificate, pem }: PreparedCertificate): void {
    this.valid.add(certificate, pem);
  }

  async #keep(
    prepared: PreparedCertificate,
    replaced: readonly ValidCertificate[],
    also: DurableWrite,
  ): Promise<string | undefined> {
    const { certificate } = prepared;
    // An admin may have retired it while the certificate was being signed.
    const node = this.store.get(certificate.nodeId);
    if (node?.decision !== 'approved') return undefined;
    const { put, remove } = revocation(replaced);
    await this.store.commit({
      ...certified(node, certificate),
      with: {
        put: [...put, ...(also.put ?? []), rowOf(prepared)],
        remove: [...remove, ...(also.remove ?? [])],
      },
    });
    for (const one of replaced) this.valid.remove(one);
    this.adopt(prepared);
    return prepared.pem;
  }
}

/** A certificate that was signed and that nobody has yet. */
export interface PreparedCertificate {
  readonly pem: string;
  readonly certificate: ValidCertificate;
}

function rowOf({ certificate, pem }: PreparedCertificate) {
  return { entity: CertificateRow, rows: [{ ...certificate, pem }] };
}

function revocation(certificates: readonly ValidCertificate[]) {
  const keys = certificates.map(({ fingerprint }) => fingerprint);
  return { put: [], remove: [{ entity: CertificateRow, keys }] };
}

function certified(node: FleetNode, { issuedAt, expiresAt }: ValidCertificate) {
  const isFirst = node.certificateExpires === null;
  const stages = { ...node.stages, 'certificate-issued': issuedAt };
  const event = {
    severity: 'INFO' as const,
    kind: 'certificate-issued',
    message: `${node.name} got its certificate`,
    nodeId: node.id,
    nodeName: node.name,
    stage: 'certificate-issued',
  };
  return {
    nodes: [{ ...node, certificateExpires: expiresAt, ...(isFirst ? { stages } : {}) }],
    events: isFirst ? [event] : [],
  };
}
