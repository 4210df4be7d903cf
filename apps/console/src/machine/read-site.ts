import { parseSiteStatus, type SiteStatus } from '@operos/teamster-api';

const URL = 'http://127.0.0.1:9464/site'; // Teamster's management port, which only this machine reaches
const TIMEOUT_MS = 2_000;

/** What Teamster says of the cluster; undefined while it does not answer. */
export async function readSite(url = URL): Promise<SiteStatus | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return answer.ok ? parseSiteStatus(await answer.text()) : undefined;
  } catch {
    return undefined;
  }
}
