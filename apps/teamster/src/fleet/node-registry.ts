import { evidenceKey, type IdentityEvidence } from '@operos/hw-inventory';
import { EvidenceIndex } from './evidence-index.ts';
import type { FleetNode } from './fleet-node.ts';

/** Every node in memory, and the ways to find one. Retired nodes keep nothing that another may need. */
export class NodeRegistry {
  readonly #nodes: FleetNode[] = [];
  readonly #places = new Map<string, number>();
  readonly #byKey = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  readonly #byMac = new Map<string, string>();
  readonly #byAddress = new Map<string, string>();
  readonly #retiredKeys = new Set<string>();
  readonly #byEvidence = new EvidenceIndex();
  #revision = 0;

  /** Rises with every change. */
  get revision(): number {
    return this.#revision;
  }

  all(): readonly FleetNode[] {
    return this.#nodes;
  }

  get(id: string): FleetNode | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#nodes[place];
  }

  withKey(thumbprint: string): FleetNode | undefined {
    return this.#found(this.#byKey.get(thumbprint));
  }

  /** Whether a node with this key was retired. */
  wasRetired(thumbprint: string): boolean {
    return this.#retiredKeys.has(thumbprint);
  }

  withName(name: string): FleetNode | undefined {
    return this.#found(this.#byName.get(name));
  }

  withMac(mac: string): FleetNode | undefined {
    return this.#found(this.#byMac.get(mac));
  }

  withAddress(address: string): FleetNode | undefined {
    return this.#found(this.#byAddress.get(address));
  }

  /** Nodes that show any of this evidence. */
  withEvidence(evidence: readonly IdentityEvidence[]): FleetNode[] {
    const ids = new Set(evidence.flatMap((one) => this.#byEvidence.holders(evidenceKey(one))));
    return [...ids].map((id) => this.#found(id)).filter((node) => node !== undefined);
  }

  set(node: FleetNode): void {
    this.#revision += 1;
    const place = this.#places.get(node.id);
    const before = place === undefined ? undefined : this.#nodes[place];
    if (before !== undefined) this.#unindex(before);
    this.#places.set(node.id, place ?? this.#nodes.length);
    this.#nodes[place ?? this.#nodes.length] = node;
    if (node.decision !== 'retired') this.#index(node);
    else if (node.keyThumbprint !== null) this.#retiredKeys.add(node.keyThumbprint);
  }

  remove(id: string): void {
    const place = this.#places.get(id);
    const node = this.get(id);
    const last = this.#nodes.at(-1);
    if (place === undefined || node === undefined || last === undefined) return;
    this.#revision += 1;
    this.#unindex(node);
    this.#nodes[place] = last;
    this.#places.set(last.id, place);
    this.#nodes.pop();
    this.#places.delete(id);
  }

  #found(id: string | undefined): FleetNode | undefined {
    return id === undefined ? undefined : this.get(id);
  }

  #index(node: FleetNode): void {
    for (const [index, value] of this.#labels(node))
      // Two machines may claim one MAC address; it stands for the one that is in.
      if (value !== null && (node.decision === 'approved' || !index.has(value)))
        index.set(value, node.id);
    for (const one of node.identity.evidence)
      this.#byEvidence.add(evidenceKey(one as IdentityEvidence), node.id);
  }

  #unindex(node: FleetNode): void {
    for (const [index, value] of this.#labels(node))
      if (value !== null && index.get(value) === node.id) index.delete(value);
    for (const one of node.identity.evidence)
      this.#byEvidence.remove(evidenceKey(one as IdentityEvidence), node.id);
  }

  #labels(node: FleetNode): [Map<string, string>, string | null][] {
    return [
      [this.#byKey, node.keyThumbprint],
      [this.#byName, node.name],
      [this.#byMac, node.mac],
      [this.#byAddress, node.address],
    ];
  }
}
