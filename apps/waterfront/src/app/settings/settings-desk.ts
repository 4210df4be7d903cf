import { inject, Injectable } from '@angular/core';
import {
  ApplySettingsDocument,
  type ApplySettingsMutation,
  PlanSettingsDocument,
  type PlanSettingsQuery,
  type SettingsDocumentFragment,
  SettingsInForceDocument,
  SettingsRevisionsDocument,
  type SettingsRevisionsQuery,
} from '@operos/teamster-api/operations';
import { type Outcome, outcomeOf } from '../graphql/outcome.ts';
import { Teamster } from '../graphql/teamster.ts';

/** The settings in force. */
export type SettingsInForce = SettingsDocumentFragment;

/** What a change would do, file by file. */
export type SettingsPlan = Extract<
  PlanSettingsQuery['planSettings'],
  { __typename: 'SettingsPlan' }
>;

/** A file that a change would write, with its diff. */
export type FileChange = SettingsPlan['files'][number];

/** What a change did. */
export type AppliedSettings = Extract<
  ApplySettingsMutation['applySettings'],
  { __typename: 'AppliedSettings' }
>;

/** An earlier version. */
export type Revision = SettingsRevisionsQuery['settingsHistory']['edges'][number]['node'];

/** Where settings are read, planned and put in force. */
export abstract class SettingsDesk {
  abstract read(): Promise<SettingsInForce>;
  /** The newest versions first. */
  abstract history(count: number): Promise<readonly Revision[]>;
  abstract plan(document: string): Promise<Outcome<SettingsPlan>>;
  abstract apply(planId: string): Promise<Outcome<AppliedSettings>>;
}

@Injectable()
export class GraphqlSettingsDesk extends SettingsDesk {
  private readonly teamster = inject(Teamster);

  override async read(): Promise<SettingsInForce> {
    return (await this.teamster.ask(SettingsInForceDocument, {})).settings;
  }

  override async history(count: number): Promise<readonly Revision[]> {
    const variables = { first: count, after: null };
    const { settingsHistory } = await this.teamster.ask(SettingsRevisionsDocument, variables);
    return settingsHistory.edges.map((edge) => edge.node);
  }

  override async plan(document: string): Promise<Outcome<SettingsPlan>> {
    return outcomeOf((await this.teamster.ask(PlanSettingsDocument, { document })).planSettings);
  }

  override async apply(planId: string): Promise<Outcome<AppliedSettings>> {
    return outcomeOf((await this.teamster.change(ApplySettingsDocument, { planId })).applySettings);
  }
}
