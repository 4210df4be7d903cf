import { Gauge } from 'prom-client';

let provenAt: number | undefined;

/** How old the newest backup is that was proven by restoring it; NaN while there is none. */
export const provenBackupAge = new Gauge({
  name: 'operos_backup_proven_age_seconds',
  help: 'Age of the newest nightly backup that was proven by restoring it.',
  collect() {
    this.set(provenAt === undefined ? Number.NaN : (Date.now() - provenAt) / 1000);
  },
});

/** Tells the metric of a proof, in milliseconds since the epoch. */
export function noteProvenBackup(at: number): void {
  provenAt = at;
}
