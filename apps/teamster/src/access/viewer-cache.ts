import type { Viewer } from './viewer.ts';

const FRESH_MS = 5000; // how long another replica's sign-out may go unnoticed

/** Remembers for a few seconds whose a credential is, so that a busy page does not ask the database at every request. */
export class ViewerCache {
  readonly #known = new Map<string, { readonly viewer: Viewer; readonly until: number }>();

  /** The viewer of a credential's hash, looked up when it is not fresh. */
  async get(
    hash: string,
    now: number,
    lookUp: () => Promise<Viewer | undefined>,
  ): Promise<Viewer | undefined> {
    const known = this.#known.get(hash);
    if (known !== undefined && known.until > now) return known.viewer;
    this.#known.delete(hash);
    const viewer = await lookUp();
    if (viewer !== undefined) this.#known.set(hash, { viewer, until: now + FRESH_MS });
    return viewer;
  }

  forget(hash: string): void {
    this.#known.delete(hash);
  }
}
