import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EpochColumn } from '../database/epoch-column.ts';

/** A certificate that its node may use now: whatever is not here was never issued or is revoked. */
@Entity('certificate')
export class CertificateRow {
  /** SHA-256 of the DER, upper-case hex with colons, as TLS sockets report it. */
  @PrimaryColumn('text')
  fingerprint!: string;

  @Column('text')
  nodeId!: string;

  /** RFC 7638 thumbprint of the key that it is for. */
  @Column('text')
  keyThumbprint!: string;

  @Column('text')
  pem!: string;

  @EpochColumn()
  issuedAt!: number;

  @EpochColumn()
  expiresAt!: number;
}
