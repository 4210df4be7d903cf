import { inject, Injectable } from '@angular/core';
import { BootImagesHereDocument, type BootImagesHereQuery } from '@operos/teamster-api/operations';
import { Teamster } from '../graphql/teamster.ts';

/** What servers boot; null until images are built. */
export type BootImages = BootImagesHereQuery['bootImages'];

/** Tells what servers boot. */
export abstract class ImagesDesk {
  abstract read(): Promise<BootImages>;
}

@Injectable()
export class GraphqlImagesDesk extends ImagesDesk {
  private readonly teamster = inject(Teamster);

  override async read(): Promise<BootImages> {
    return (await this.teamster.ask(BootImagesHereDocument, {})).bootImages;
  }
}
