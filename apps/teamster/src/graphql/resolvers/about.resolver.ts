import { Context, Query, Resolver } from '@nestjs/graphql';
import type { About, Viewer, WebCertificate } from '@operos/teamster-api/resolvers';
import { SettingsStore } from '../../settings/settings-store.ts';
import { Installation } from '../installation.ts';
import type { RequestContext } from '../request-context.ts';
import { timestamp } from '../views/timestamp.ts';

/** What is running, and who is asking. */
@Resolver()
export class AboutResolver {
  constructor(
    private readonly installation: Installation,
    private readonly settings: SettingsStore,
  ) {}

  @Query('me')
  me(@Context() { viewer }: RequestContext): Viewer | null {
    return viewer;
  }

  @Query('about')
  about(): About {
    const { version, caFingerprint, agentUrl, database, simulation } = this.installation;
    const { settings } = this.settings.current();
    const startedAt = timestamp(this.installation.startedAt);
    const clusterName = settings.cluster.name;
    const webCertificate = this.#webCertificate();
    const cluster = { clusterName, caFingerprint, agentUrl, webCertificate };
    return { version, database, simulation, startedAt, ...cluster };
  }

  #webCertificate(): WebCertificate | null {
    const facts = this.installation.webCertificate;
    return facts && { names: [...facts.names], expiresAt: timestamp(facts.expiresAt) };
  }
}
