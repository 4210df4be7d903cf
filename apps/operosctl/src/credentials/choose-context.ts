import type { ClusterContext, Contexts } from './cluster-context.ts';

/** By what a cluster is meant: its name, the address of its controller, or nothing for the current one. */
export interface Wanted {
  readonly name?: string | undefined;
  /** An origin. */
  readonly origin?: string | undefined;
}

/** The context that is meant, with its name; undefined when nobody signed in there. */
export function chooseContext(
  { current, all }: Contexts,
  { name, origin }: Wanted,
): (ClusterContext & { readonly name: string }) | undefined {
  if (name !== undefined) return named(all, name);
  if (origin === undefined) return current === null ? undefined : named(all, current);
  const isMeant = ([, { url }]: [string, ClusterContext]) => url === origin;
  const [found] = [
    ...Object.entries(all).filter(([key]) => key === current),
    ...Object.entries(all),
  ].filter(isMeant);
  return found && { name: found[0], ...found[1] };
}

function named(all: Contexts['all'], name: string) {
  const context = Object.hasOwn(all, name) ? all[name] : undefined;
  return context && { name, ...context };
}

/** A name for a cluster that was given none: its own, and its address too where another one has that name. */
export function freeName(
  { all }: Contexts,
  cluster: { readonly clusterName: string; readonly url: string },
): string {
  const plain = cluster.clusterName
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 32);
  const host = new URL(cluster.url).host.replaceAll(/[^A-Za-z0-9.]/g, '-').replace(/^-+/, '');
  const name = plain === '' ? host : plain;
  const taken = Object.hasOwn(all, name) && all[name]?.url !== cluster.url;
  return taken ? `${name}-${host}` : name;
}
