import type { Receipt } from '@operos/host';
import { Counter } from 'prom-client';

const applied = new Counter({
  name: 'operos_config_apply_total',
  help: 'Files that Teamster put in place on the controller, by what became of each.',
  labelNames: ['file', 'outcome'],
});

/** Counts every file that a run changed, put back or failed at; unchanged ones would only make noise. */
export function countApply(receipt: Receipt): void {
  for (const { name, outcome } of receipt.steps)
    if (outcome !== 'unchanged') applied.inc({ file: name, outcome });
}
