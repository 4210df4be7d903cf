import { inject, Injectable } from '@angular/core';
import { AboutThisDocument, type AboutThisQuery } from '@operos/teamster-api/operations';
import { Teamster } from '../graphql/teamster.ts';

/** What is running here. */
export type About = AboutThisQuery['about'];

/** Tells what is running here. */
export abstract class AboutDesk {
  abstract read(): Promise<About>;
}

@Injectable()
export class GraphqlAboutDesk extends AboutDesk {
  private readonly teamster = inject(Teamster);

  override async read(): Promise<About> {
    return (await this.teamster.ask(AboutThisDocument, {})).about;
  }
}
