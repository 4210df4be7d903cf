import type { Boot } from './boot.ts';
import type { BootStageId } from './boot-stage.ts';

/** All that is remembered of one server; its phase, its stage and why it is stuck follow from this alone. */
export interface NodeSightings {
  /** When it was first heard of, in milliseconds since the epoch. */
  readonly firstSeen: number;
  /** When it was last heard of in any way, in milliseconds since the epoch. */
  readonly lastSeen: number;
  /** What a person or a policy decided about it; `none` until it has asked to enrol. */
  readonly decision: 'none' | 'pending' | 'approved' | 'rejected' | 'retired';
  /** The node whose evidence it shows while holding another key. */
  readonly conflictWith?: string | undefined;
  /** When each stage was last entered, in milliseconds since the epoch; `recordSighting` keeps it. */
  readonly stages: Readonly<Partial<Record<BootStageId, number>>>;
  /** When its agent last reported, in milliseconds since the epoch. */
  readonly heartbeatAt?: number | undefined;
  /** Why a ready server is not healthy, one short sentence each: `disk sdb does not answer`. */
  readonly degradedReasons?: readonly string[] | undefined;
  /** What an administrator or an update is doing to it on purpose. */
  readonly maintenance?: 'draining' | 'updating' | undefined;
  /** The boot under way, or the last one; undefined until its first packet was seen. */
  readonly boot?: Boot | undefined;
}
