import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePrivateFile } from '../../credentials/private-file.ts';
import type { TeamsterSession } from '../../teamster/teamster-session.ts';
import { refused, type Refusal } from '../refused.ts';

const KUBECONFIG = `query Kubeconfig {
  kubeconfig { ... on Kubeconfig { yaml } ... on IssueList { issues { message remedy } } }
}`;

interface Answer {
  readonly kubeconfig: { readonly yaml: string } | Refusal;
}

const SPARE_MS = 3_600_000; // a certificate that ends within the hour is asked for anew

/** Where a cluster's kubeconfig is kept. */
export function kubeconfigPath(folder: string, contextName: string): string {
  return join(folder, 'kubeconfig', `${contextName}.yaml`);
}

/** Asks the cluster for a kubeconfig; fails in its own words while there is no Kubernetes. */
export async function fetchKubeconfig(session: TeamsterSession): Promise<string> {
  const { kubeconfig } = await session.ask<Answer>(KUBECONFIG);
  if ('issues' in kubeconfig) throw refused(kubeconfig);
  return kubeconfig.yaml;
}

/** The file with a kubeconfig that is still good, fetched when there is none. */
export async function freshKubeconfig(
  path: string,
  open: () => Promise<TeamsterSession>,
): Promise<string> {
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept === undefined || !isFresh(kept, Date.now()))
    await writePrivateFile(path, await fetchKubeconfig(await open()));
  return path;
}

/** Whether every client certificate in a kubeconfig holds for a while yet. */
export function isFresh(kubeconfig: string, now: number): boolean {
  const found = [...kubeconfig.matchAll(/client-certificate-data:\s*"?([A-Za-z0-9+/=]+)/g)];
  try {
    return found.every(([, data = '']) => {
      const { validTo } = new X509Certificate(Buffer.from(data, 'base64'));
      return Date.parse(validTo) - SPARE_MS > now;
    });
  } catch {
    return false;
  }
}
