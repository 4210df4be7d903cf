import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MachineMonitor } from './machine-monitor.ts';
import { firmwareArguments, mediumArguments, type WayToBoot } from './ways-to-boot.ts';

const START_MS = 60_000;
const LOOK_MS = 250;

/** A machine with screen, keyboard and serial line that was switched on with the medium in it. */
export class BootedMedium {
  readonly #folder: string;
  readonly #process: ChildProcess;
  readonly #line: Socket;
  readonly #began = performance.now();
  readonly monitor: MachineMonitor;
  #said = '';

  private constructor(folder: string, process: ChildProcess, lines: Lines) {
    this.#folder = folder;
    this.#process = process;
    this.#line = lines.serial;
    this.monitor = lines.monitor;
    this.#line.setEncoding('latin1').on('data', (text: string) => (this.#said += text));
    this.#line.on('error', () => undefined); // it was switched off
  }

  static async switchOn(way: WayToBoot, iso: string): Promise<BootedMedium> {
    const folder = mkdtempSync(join(tmpdir(), 'operos-medium-'));
    const machine = spawn('qemu-system-x86_64', argumentsOf(way, folder, iso), {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (let waited = 0; !existsSync(join(folder, 'monitor')); waited += LOOK_MS) {
      if (machine.exitCode !== null || waited > START_MS)
        throw new Error(
          `Expected QEMU to start, it ended with ${machine.exitCode ?? 'nothing yet'}`,
        );
      await wait(LOOK_MS);
    }
    const serial = createConnection(join(folder, 'serial'));
    const monitor = await MachineMonitor.connect(join(folder, 'monitor'));
    return new BootedMedium(folder, machine, { serial, monitor });
  }

  /** Everything that came over the serial line. */
  serial(): string {
    return this.#said;
  }

  /** Types at the terminal on the serial line. */
  type(text: string): void {
    this.#line.write(text);
  }

  /** The colours of the screen. */
  async screen(): Promise<Screen> {
    const file = join(this.#folder, 'screen.ppm');
    await this.monitor.photograph(file, 'ppm');
    return readScreen(readFileSync(file));
  }

  /** Seconds since it was switched on. */
  seconds(): number {
    return Math.round((performance.now() - this.#began) / 1000);
  }

  async switchOff(): Promise<void> {
    const ended = once(this.#process, 'exit');
    if (this.#process.exitCode === null && this.#process.kill('SIGKILL')) await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

interface Lines {
  readonly serial: Socket;
  readonly monitor: MachineMonitor;
}

function argumentsOf(way: WayToBoot, folder: string, iso: string): string[] {
  return [
    ...firmwareArguments(way, folder),
    ...['-accel', 'tcg,thread=multi', '-cpu', 'Nehalem-v1', '-smp', '2', '-m', '2048'],
    ...['-display', 'none', '-vga', 'std'],
    ...['-chardev', `socket,id=serial,path=${join(folder, 'serial')},server=on,wait=off`],
    ...['-serial', 'chardev:serial'],
    ...['-qmp', `unix:${join(folder, 'monitor')},server=on,wait=off`],
    ...['-nic', 'user,model=virtio-net-pci,mac=52:54:00:6f:70:01,restrict=on'],
    ...['-drive', `if=virtio,format=raw,file=${blankDisk(folder)}`],
    ...mediumArguments(way, iso),
  ];
}

const DISK_BYTES = 60 * 2 ** 30; // enough for a controller; nothing of it is stored before it is written

function blankDisk(folder: string): string {
  const file = join(folder, 'disk');
  writeFileSync(file, '');
  truncateSync(file, DISK_BYTES);
  return file;
}

/** A picture of the screen. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  /** The colour of a pixel: `0000aa`. */
  readonly colour: (x: number, y: number) => string;
}

/** Reads a portable pixmap (PPM, P6). */
function readScreen(bytes: Buffer): Screen {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64));
  if (head === null) throw new Error('Expected a picture in PPM');
  const [start, width, height] = [head[0].length, Number(head[1]), Number(head[2])];
  return {
    width,
    height,
    colour: (x, y) => {
      const at = start + 3 * (y * width + x);
      return bytes.toString('hex', at, at + 3);
    },
  };
}
