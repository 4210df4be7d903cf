import type { Boot } from './boot.ts';
import type { BootStageId } from './boot-stage.ts';
import type { BootTrouble } from './boot-trouble.ts';
import type { NodeSightings } from './node-sightings.ts';
import { hasAgent, reachedStage, stageRank } from './reached-stage.ts';
import type { Sighting } from './sighting.ts';

const SILENCE_MS = 300_000; // firmware that gets no answer asks again within a minute or two
const ASKED_BEFORE_MS = 120_000; // from a request for an address to the loader that it leads to

// What a boot fetches once; seen again after the stage beside it, it belongs to the next boot. A menu may be read
// before more of the loader, and iPXE asks for an address of its own in between.
const beginsAfter: Readonly<Partial<Record<BootStageId, BootStageId>>> = {
  'loader-fetched': 'kernel-fetched',
  'menu-fetched': 'initramfs-fetched',
  'kernel-fetched': 'kernel-started',
};

/** The boot that a server is in once something was seen of it. */
export function bootAfter(before: NodeSightings, { kind, at }: Sighting): Boot | undefined {
  const { boot } = before;
  if (hasAgent(kind)) return boot && { ...boot, restarts: 0 };
  if (stageRank(kind) < 0) return boot;
  if (boot === undefined) return renews(before, kind) ? undefined : firstBoot(at);
  if (startsBoot(before, boot, { kind, at })) return nextBoot(before, boot, at);
  if (lastFetchAt(before, boot) === undefined) return boot;
  if (kind === 'address-requested') return { ...boot, askedAgainAt: later(boot.askedAgainAt, at) };
  if (kind === 'address-leased') return { ...boot, leasedAgainAt: later(boot.leasedAgainAt, at) };
  return boot;
}

/** The boot with the trouble that its initial file system told of. */
export function bootInTrouble(boot: Boot | undefined, trouble: BootTrouble): Boot {
  return { ...(boot ?? firstBoot(trouble.at)), trouble };
}

/** Whether the stage was reached in this boot. */
export function isOfBoot(boot: Boot | undefined, reachedAt: number | undefined): boolean {
  return reachedAt !== undefined && reachedAt >= (boot?.startedAt ?? Number.NEGATIVE_INFINITY);
}

/** Whether a server that asks for an address was silent for so long that it was off meanwhile. */
export function brokeSilence({ lastSeen }: NodeSightings, { kind, at }: Sighting): boolean {
  return kind === 'address-requested' && at - lastSeen > SILENCE_MS;
}

function startsBoot(before: NodeSightings, boot: Boot, { kind, at }: Sighting): boolean {
  const fetchedAt = lastFetchAt(before, boot);
  if (fetchedAt === undefined) return brokeSilence(before, { kind, at });
  const after = beginsAfter[kind];
  if (after === undefined || at <= fetchedAt) return false;
  const askedSince = kind === 'loader-fetched' && (boot.askedAgainAt ?? 0) > fetchedAt;
  return askedSince || furthestRank(before, boot) >= stageRank(after);
}

function firstBoot(at: number): Boot {
  return { number: 1, startedAt: at, restarts: 0 };
}

/** A running system renews its lease; that begins nothing. */
function renews(before: NodeSightings, kind: BootStageId): boolean {
  return kind === 'address-leased' && hasAgent(reachedStage(before));
}

function nextBoot(before: NodeSightings, boot: Boot, at: number): Boot {
  const asked = boot.askedAgainAt ?? 0;
  const isItsOwn = asked > (lastFetchAt(before, boot) ?? 0) && at - asked < ASKED_BEFORE_MS;
  const hadAgent = furthestRank(before, boot) >= stageRank('agent-started');
  return {
    number: boot.number + 1,
    startedAt: isItsOwn ? asked : at,
    restarts: hadAgent ? 0 : boot.restarts + 1,
  };
}

/** When the loader, the kernel or anything after them was last seen in this boot; undefined before the first. */
function lastFetchAt(seen: NodeSightings, boot: Boot): number | undefined {
  const times = ofBoot(seen, boot)
    .filter(([id]) => isFetch(id))
    .map(([, at]) => at);
  return times.length === 0 ? undefined : Math.max(...times);
}

function isFetch(id: BootStageId): boolean {
  return (
    stageRank(id) >= stageRank('loader-fetched') && stageRank(id) <= stageRank('agent-started')
  );
}

function furthestRank(seen: NodeSightings, boot: Boot): number {
  return Math.max(-1, ...ofBoot(seen, boot).map(([id]) => stageRank(id)));
}

function ofBoot(seen: NodeSightings, boot: Boot): readonly (readonly [BootStageId, number])[] {
  const stages = Object.entries(seen.stages) as [BootStageId, number][];
  return stages.filter(([, at]) => isOfBoot(boot, at));
}

function later(known: number | undefined, at: number): number {
  return Math.max(known ?? at, at);
}
