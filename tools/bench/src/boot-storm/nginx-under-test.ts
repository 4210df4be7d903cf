import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cpuMicros } from '../measuring/cpu-micros.ts';
import type { NginxPlace } from './nginx-confs.ts';
import type { SlowCable } from './slow-cable.ts';

const START_MS = 20_000;

/** The program that serves. */
export const nginxProgram = '/usr/sbin/nginx';

/** What it serves, where. */
export interface NginxTask {
  readonly cable: SlowCable;
  readonly port: number;
  readonly layers: string;
  readonly render: (place: NginxPlace) => string;
}

/** A real nginx that serves the layers at the controller's end of the cable. */
export class NginxUnderTest {
  readonly origin: string;
  readonly #child: ChildProcess;

  private constructor({ cable, port }: NginxTask, conf: string) {
    this.origin = `http://${cable.address}:${port}`;
    const command = [nginxProgram, '-c', conf];
    this.#child = spawn('ip', cable.atController(command), { stdio: 'ignore' });
    process.once('exit', () => this.#child.kill('SIGKILL'));
  }

  /** Starts it in a folder of its own and returns when it answers. */
  static async start(folder: string, task: NginxTask): Promise<NginxUnderTest> {
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    const conf = join(folder, 'nginx.conf');
    const { layers, port, cable } = task;
    writeFileSync(conf, task.render({ run: folder, layers, port, address: cable.address }));
    const nginx = new NginxUnderTest(task, conf);
    await nginx.#answers(task);
    return nginx;
  }

  /** CPU time of the master and its workers since the start, in microseconds. */
  get cpuMicros(): number {
    const { pid } = this.#child;
    if (pid === undefined) return 0;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return [pid, ...children.map(Number)].reduce((sum, each) => sum + cpuMicros(each), 0);
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
  }

  async #answers({ cable }: NginxTask): Promise<void> {
    const deadline = performance.now() + START_MS;
    const ask = cable.atController(['curl', '-s', '-o', '/dev/null', this.origin]);
    for (;;) {
      try {
        execFileSync('ip', ask);
        return;
      } catch (cause) {
        if (this.#child.exitCode !== null || performance.now() > deadline)
          throw new Error(`Expected nginx to answer at ${this.origin}`, { cause });
      }
      await wait(50);
    }
  }
}
