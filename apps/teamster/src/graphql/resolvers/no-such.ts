import type { Issue } from '@operos/cluster-model';

/** The issue of naming something that is not there. */
export function noSuch(path: string, kind: string, named: string): Issue {
  const what = kind.replaceAll('-', ' ');
  return {
    path,
    severity: 'error',
    code: `${kind}-unknown`,
    message: `There is no ${what} ${JSON.stringify(named.slice(0, 64))}.`,
    remedy: `Look at the list of ${what}s again; it may have changed.`,
  };
}
