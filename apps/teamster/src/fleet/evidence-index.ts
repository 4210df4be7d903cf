/** Who shows which evidence. Nearly always it is one node alone, which then takes no list of its own. */
export class EvidenceIndex {
  readonly #holders = new Map<string, string | readonly string[]>();

  holders(key: string): readonly string[] {
    const held = this.#holders.get(key) ?? [];
    return typeof held === 'string' ? [held] : held;
  }

  add(key: string, id: string): void {
    const others = this.holders(key).filter((one) => one !== id);
    this.#holders.set(key, others.length === 0 ? id : [...others, id]);
  }

  remove(key: string, id: string): void {
    const [first, ...rest] = this.holders(key).filter((one) => one !== id);
    if (first === undefined) this.#holders.delete(key);
    else this.#holders.set(key, rest.length === 0 ? first : [first, ...rest]);
  }
}
