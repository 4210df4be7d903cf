import { readFileSync } from 'node:fs';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ClusterSettings, type Issue, isUsable } from '@operos/cluster-model';
import { type Observable, Subject } from 'rxjs';
import { DataSource, LessThan } from 'typeorm';
import { Config } from '../config.ts';
import { GroupCommit } from '../database/group-commit.ts';
import { EventLog } from '../events/event-log.ts';
import { Clock } from '../surroundings/clock.ts';
import { ControllerFiles } from './controller-files.ts';
import { changesOfFixedFields } from './fixed-at-installation.ts';
import { defaultSettings } from './default-settings.ts';
import { judgeSettings } from './judge-settings.ts';
import { type KeptPlan, SettingsPlans } from './settings-plans.ts';
import { settingsRefusal } from './settings-refusal.ts';
import { SettingsRevisionRow } from './settings-revision-row.ts';
import type { SettingsPlan, SettingsRevision } from './settings-store.ts';
import { SettingsStore } from './settings-store.ts';

type Applied = Awaited<ReturnType<SettingsStore['apply']>>;

/** Keeps every version of the settings; the newest is in force. */
@Injectable()
export class SettingsKeeper extends SettingsStore implements OnModuleInit {
  readonly #plans = new SettingsPlans();
  readonly #changes = new Subject<SettingsRevision>();
  #current: SettingsRevision | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly database: DataSource,
    private readonly commits: GroupCommit,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly files: ControllerFiles,
    private readonly events: EventLog,
  ) {
    super();
  }

  /** Each revision once it is in force. */
  get changes(): Observable<SettingsRevision> {
    return this.#changes;
  }

  async onModuleInit(): Promise<void> {
    const [newest] = await this.database
      .getRepository(SettingsRevisionRow)
      .find({ order: { revision: 'DESC' }, take: 1 });
    this.#current = newest === undefined ? await this.#begin() : revisionOf(newest);
  }

  override current(): SettingsRevision {
    if (this.#current === undefined)
      throw new Error('The settings are asked for before they are read');
    return this.#current;
  }

  override async history({ first, before }: { first: number; before?: number }) {
    const repository = this.database.getRepository(SettingsRevisionRow);
    const rows = await repository.find({
      order: { revision: 'DESC' },
      take: first + 1,
      ...(before === undefined ? {} : { where: { revision: LessThan(before) } }),
    });
    return {
      revisions: rows.slice(0, first).map(revisionOf),
      totalCount: await repository.count(),
      hasNextPage: rows.length > first,
    };
  }

  override async plan(document: string, _actor: string): Promise<SettingsPlan | readonly Issue[]> {
    const judged = judgeSettings(document);
    if (judged.settings === undefined) return judged.issues;
    const fixed = this.#changesOfFixed(judged.settings);
    if (fixed.length > 0) return [...judged.issues, ...fixed];
    const { files, issues } = await this.files.diff(judged.settings);
    const all = [...judged.issues, ...issues];
    if (!isUsable(all)) return all;
    const plan = { baseRevision: this.current().revision, files, issues: all };
    const made = { plan, settings: judged.settings, yaml: document };
    return this.#plans.add(made, this.clock.now()).plan;
  }

  #changesOfFixed(wanted: ClusterSettings): readonly Issue[] {
    if (!this.config.provisioning.installed) return [];
    return changesOfFixedFields(this.current().settings, wanted);
  }

  /** One at a time: two plans against the same revision must not both win. */
  override apply(planId: string, actor: string): Promise<Applied> {
    const turn = this.#turn.then(() => this.#apply(planId, actor));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #apply(planId: string, actor: string): Promise<Applied> {
    const kept = this.#plans.get(planId, this.clock.now());
    if (kept === undefined)
      return [settingsRefusal('plan-unknown', 'planId', `There is no plan ${planId} to apply`)];
    const base = kept.plan.baseRevision;
    if (base !== this.current().revision)
      return [
        settingsRefusal(
          'plan-stale',
          'planId',
          `Revision ${this.current().revision} is in force, the plan changes ${base}`,
        ),
      ];
    const { changedFiles, issues } = await this.files.bring(kept.settings);
    if (!isUsable(issues)) return this.#refused(issues, actor);
    this.#plans.remove(planId);
    return { revision: await this.#putInForce(kept, actor), changedFiles };
  }

  /** Also for those who did not ask: a daemon was told twice, and the change is not in force. */
  async #refused(issues: readonly Issue[], actor: string): Promise<readonly Issue[]> {
    const reasons = issues.filter(({ severity }) => severity === 'error');
    await this.events.append({
      severity: 'ERROR',
      kind: 'settings-put-back',
      message: `A change of settings by ${actor} was put back: ${reasons.map(({ message }) => message).join('; ')}`,
    });
    return issues;
  }

  async #putInForce({ settings, yaml }: Pick<KeptPlan, 'settings' | 'yaml'>, changedBy: string) {
    const revision = (this.#current?.revision ?? 0) + 1;
    const changedAt = this.clock.now();
    const row = { revision, yaml, changedAt, changedBy };
    await this.commits.write({ put: [{ entity: SettingsRevisionRow, rows: [row] }] });
    const made = { ...row, settings };
    this.#current = made;
    await this.events.append({
      severity: 'INFO',
      kind: 'settings-applied',
      message: `Settings revision ${revision} is in force, by ${changedBy}`,
    });
    this.#changes.next(made);
    return made;
  }

  async #begin(): Promise<SettingsRevision> {
    const file = this.config.provisioning.settingsFile;
    const yaml = file === null ? defaultSettings : readFileSync(file, 'utf8');
    const settings = usable(yaml, file ?? 'the default settings');
    return this.#putInForce({ settings, yaml }, file === null ? 'default' : 'first start');
  }
}

function revisionOf(row: SettingsRevisionRow): SettingsRevision {
  const { revision, yaml, changedAt, changedBy } = row;
  const settings = usable(yaml, `settings revision ${revision}`);
  return { revision, settings, yaml, changedAt, changedBy };
}

/** Settings that were in force once, or that somebody installs: if they cannot be used, nothing can be done without a person. */
function usable(yaml: string, from: string): ClusterSettings {
  const { settings, issues } = judgeSettings(yaml);
  if (settings !== undefined) return settings;
  const reasons = issues.map(({ path, message, remedy }) => `${path}: ${message} ${remedy}`);
  throw new Error(`Cannot use ${from}:\n${reasons.join('\n')}`);
}
