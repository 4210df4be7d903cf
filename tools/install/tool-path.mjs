// The environment in which the workspace's own programs, and its pinned Node, come first.
import { join } from 'node:path';

export function toolEnvironment(root, more = {}) {
  return {
    ...process.env,
    PATH: `${join(root, 'node_modules/.bin')}:/usr/sbin:/sbin:${process.env.PATH}`,
    NX_DAEMON: 'false',
    ...more,
  };
}
