import { fileURLToPath } from 'node:url';
import { SideProcess } from '../measuring/side-process.ts';

/** A bare server of ours: what the platform costs without anything around it. */
export interface Peer {
  readonly process: SideProcess;
  readonly port: number;
}

/** Starts a program of this folder; each tells its port by a message. */
export async function startPeer(
  name: string,
  environment: Readonly<Record<string, string>>,
  log: string,
): Promise<Peer> {
  const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const process = new SideProcess({ file, environment, log });
  const port = await process.message();
  if (typeof port !== 'number') throw new Error(`Expected a port from ${name}; see ${log}`);
  return { process, port };
}
