import { inject, Injectable } from '@angular/core';
import {
  CloseEnrolmentWindowDocument,
  EnrolmentWindowStateDocument,
  OpenEnrolmentWindowDocument,
} from '@operos/teamster-api/operations';
import { type Outcome, outcomeOf } from '../graphql/outcome.ts';
import { Teamster } from '../graphql/teamster.ts';

/** Until when machines are let in without a person, and how many still may. */
export interface WindowState {
  /** Null when it is closed. */
  readonly until: string | null;
  /** Null when nobody has said. */
  readonly remaining: number | null;
}

/** The time in which every machine is let in. */
export abstract class EnrolmentWindow {
  abstract read(): Promise<WindowState>;
  abstract open(minutes: number, count: number): Promise<Outcome<WindowState>>;
  abstract close(): Promise<Outcome<WindowState>>;
}

@Injectable()
export class GraphqlEnrolmentWindow extends EnrolmentWindow {
  private readonly teamster = inject(Teamster);

  override async read(): Promise<WindowState> {
    const { settings } = await this.teamster.ask(EnrolmentWindowStateDocument, {});
    return { until: settings.enrolmentWindowUntil, remaining: null };
  }

  override async open(minutes: number, count: number): Promise<Outcome<WindowState>> {
    const variables = { minutes, count };
    const answer = await this.teamster.change(OpenEnrolmentWindowDocument, variables);
    return outcomeOf(answer.openEnrolmentWindow);
  }

  override async close(): Promise<Outcome<WindowState>> {
    const answer = await this.teamster.change(CloseEnrolmentWindowDocument, {});
    return outcomeOf(answer.closeEnrolmentWindow);
  }
}
