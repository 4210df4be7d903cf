import { answerOf } from '../answers/propose.ts';
import { diskAt, isUnread, stablePath } from '../answers/found-disks.ts';
import { wiredCards } from '../answers/knowledge.ts';
import type { FoundDisk } from '../machine/disks/found-disk.ts';
import type { WizardState } from './wizard-state.ts';

/** The cards on which nobody has been asked since their cable came up. */
export function cardsToAsk(state: WizardState): readonly string[] {
  return wiredCards(state)
    .filter(({ name, link }) => link === true && state.offers[name] === undefined)
    .map(({ name }) => name);
}

/** What was offered on a card without a cable is forgotten: behind the next one is another network. */
export function withLinkedOffers(state: WizardState): WizardState {
  const linked = new Set(
    wiredCards(state).flatMap(({ name, link }) => (link === true ? name : [])),
  );
  const offers = Object.entries(state.offers).filter(([name]) => linked.has(name));
  return { ...state, offers: Object.fromEntries(offers) };
}

/** The chosen disks that show nothing and have not been read, by their paths. */
export function disksToRead(state: WizardState): readonly string[] {
  if (!state.way.some((screen) => screen.name === 'question' && screen.id === 'disk')) return [];
  return (['disk.main', 'disk.mirror'] as const).flatMap((id) => {
    const path = answerOf(state, id);
    const disk = diskAt(state, path);
    return disk !== undefined && isUnread(disk) ? [path] : [];
  });
}

/** The state after another look at the disks; what was read of one that still shows nothing is still true. */
export function withDisks(state: WizardState, disks: readonly FoundDisk[]): WizardState {
  const known = (disk: FoundDisk) =>
    isUnread(disk)
      ? (state.disks.find((before) => isSame(before, disk))?.zeros ?? null)
      : disk.zeros;
  return { ...state, disks: disks.map((disk) => ({ ...disk, zeros: known(disk) })) };
}

/** The state once a disk has been read. */
export function withReading(state: WizardState, path: string, zeros: boolean | null): WizardState {
  const disks = state.disks.map((disk) => (disk.links.includes(path) ? { ...disk, zeros } : disk));
  return { ...state, disks };
}

function isSame(one: FoundDisk, other: FoundDisk): boolean {
  return (
    one.name === other.name && one.serial === other.serial && stablePath(one) === stablePath(other)
  );
}
