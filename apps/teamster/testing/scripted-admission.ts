import type { Issue, NodeName } from '@operos/cluster-model';
import { Admission, type AdmissionOutcome, type OpenWindow } from '../src/admission/admission.ts';
import type { FleetNode } from '../src/fleet/fleet-node.ts';
import { FixedFleet } from './fixed-fleet.ts';
import { sampleStart } from './sample-nodes.ts';

/** Decides as it is told, and refuses what is not there. */
export class ScriptedAdmission extends Admission {
  #window: OpenWindow | null = null;

  constructor(private readonly fleet: FixedFleet) {
    super();
  }

  override approve(id: string): Promise<AdmissionOutcome> {
    return this.#decide(id, { decision: 'approved' });
  }

  override replace(id: string, replaces: string): Promise<AdmissionOutcome> {
    const old = this.fleet.get(replaces);
    if (old === undefined) return Promise.resolve({ kind: 'refused', issues: [unknown] });
    this.fleet.change({ ...old, decision: 'retired' });
    return this.#decide(id, { decision: 'approved', name: old.name, conflictsWith: null });
  }

  override reject(id: string, rejectedBecause: string): Promise<AdmissionOutcome> {
    return this.#decide(id, { decision: 'rejected', rejectedBecause });
  }

  override retire(id: string): Promise<AdmissionOutcome> {
    return this.#decide(id, { decision: 'retired' });
  }

  override rename(id: string, name: string): Promise<AdmissionOutcome> {
    return this.#decide(id, { name: name as NodeName });
  }

  override openWindow(minutes: number, count: number): Promise<OpenWindow> {
    this.#window = { until: sampleStart + minutes * 60_000, remaining: count };
    return Promise.resolve(this.#window);
  }

  override closeWindow(): Promise<void> {
    this.#window = null;
    return Promise.resolve();
  }

  override window(): OpenWindow | null {
    return this.#window;
  }

  #decide(id: string, change: Partial<FleetNode>): Promise<AdmissionOutcome> {
    const node = this.fleet.get(id);
    if (node === undefined) return Promise.resolve({ kind: 'refused', issues: [unknown] });
    const changed = { ...node, ...change };
    this.fleet.change(changed);
    return Promise.resolve({ kind: 'done', node: changed });
  }
}

const unknown: Issue = {
  path: 'id',
  severity: 'error',
  code: 'node-unknown',
  message: 'There is no such server.',
  remedy: 'Look at the list again.',
};
