import type { InstallerWorld } from '../machine/installer-world.ts';
import { cardsToAsk, disksToRead, withDisks, withLinkedOffers, withReading } from './background.ts';
import { isUnderWay } from './installation.ts';
import type { StateCell } from './state-cell.ts';

const LOOK_MS = 3_000; // a cable that is plugged in should appear while somebody stands there

/** Looks at the machine in the background, while a person reads. */
export class Lookout {
  readonly #world: InstallerWorld;
  readonly #cell: StateCell;
  readonly #reading = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #looking = false;

  constructor(world: InstallerWorld, cell: StateCell) {
    this.#world = world;
    this.#cell = cell;
  }

  begin(): void {
    void this.#look();
    this.#timer = setInterval(() => void this.#look(), LOOK_MS);
  }

  end(): void {
    clearInterval(this.#timer);
  }

  /** Looks at once, and asks on every card again. */
  async lookAnew(): Promise<void> {
    this.#cell.update((state) => ({ ...state, offers: {} }));
    await this.#look();
  }

  /** Reads the chosen disks as soon as somebody comes to them. */
  consider(): void {
    const wanted = disksToRead(this.#cell.state()).filter((path) => !this.#reading.has(path));
    for (const path of wanted) {
      this.#reading.add(path);
      void this.#read(path);
    }
  }

  async #read(path: string): Promise<void> {
    const zeros = await this.#world.isEmpty(path).catch(() => false); // what cannot be read is not empty
    this.#cell.update((state) => withReading(state, path, zeros ?? false));
    this.#reading.delete(path);
  }

  async #look(): Promise<void> {
    if (this.#looking || isUnderWay(this.#cell.state().installation)) return; // a dying disk can hold lsblk for ten seconds
    this.#looking = true;
    const probe = await this.#world.probe();
    const disks = await this.#world.disks().catch(() => []);
    const found = await this.#world.findConfig().catch(() => undefined);
    this.#looking = false;
    this.#cell.update((state) => withLinkedOffers(withDisks({ ...state, probe, found }, disks)));
    for (const card of cardsToAsk(this.#cell.state())) void this.#ask(card);
  }

  async #ask(card: string): Promise<void> {
    this.#cell.update((state) => ({
      ...state,
      offers: { ...state.offers, [card]: { kind: 'asking' } },
    }));
    const probe = await this.#world
      .askForOffers(card)
      .catch((error: unknown) => ({ kind: 'failed', reason: (error as Error).message }) as const);
    this.#cell.update((state) => ({ ...state, offers: { ...state.offers, [card]: probe } }));
  }
}
