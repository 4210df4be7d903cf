import { Query, Resolver } from '@nestjs/graphql';
import type { BootImages } from '@operos/teamster-api/resolvers';
import { ImageShelf, type ShelvedImages } from '../../provisioning/image-shelf.ts';
import { issueView } from '../views/issue-view.ts';
import { optionalTimestamp } from '../views/timestamp.ts';

/** What servers boot. */
@Resolver()
export class BootImagesResolver {
  constructor(private readonly shelf: ImageShelf) {}

  @Query('bootImages')
  bootImages(): BootImages | null {
    const shelved = this.shelf.current();
    return shelved && shown(shelved);
  }
}

function shown({ images, bytes, issues, checkedAt }: ShelvedImages): BootImages {
  return {
    version: images.version,
    bytes,
    layers: images.layers.map(({ name, digest, bytes: length }) => ({
      name,
      digest: `sha256:${digest}`,
      bytes: length,
    })),
    issues: issues.map(issueView),
    checkedAt: optionalTimestamp(checkedAt),
  };
}
