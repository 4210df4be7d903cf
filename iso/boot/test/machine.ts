import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const images = process.env.OPEROS_IMAGES ?? join(root, 'dist/images');
const qemu = 'qemu-system-x86_64';
const programs = [
  'qemu-system-x86_64',
  'busybox',
  'mksquashfs',
  'xorriso',
  'mkfs.ext4',
  'mkfs.vfat',
  'mcopy',
];

/** Why no machine can be started here; empty if one can. */
export const whyNoMachine = reason();

function reason(): string {
  const folders = (process.env.PATH ?? '').split(':').concat('/usr/sbin', '/sbin');
  const missing = programs.filter(
    (program) => !folders.some((folder) => existsSync(join(folder, program))),
  );
  if (missing.length > 0) return ` (skipped: ${missing.join(', ')} not installed)`;
  if (imageFolder() === undefined) return ' (skipped: no images; npm run iso -- --dev makes them)';
  return '';
}

/** The newest images that were built; undefined if there are none. */
export function imageFolder(): string | undefined {
  if (!existsSync(images)) return undefined;
  const built = readdirSync(images).filter((name) =>
    existsSync(join(images, name, 'initramfs.img')),
  );
  return built.length === 0 ? undefined : join(images, built.sort().at(-1) ?? '');
}

/** A machine in QEMU that starts our kernel and initramfs with a kernel line of the test's. */
export class Machine {
  #console = '';
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
    process.stdout?.on('data', (text: Buffer) => (this.#console += text.toString()));
    process.stderr?.on('data', (text: Buffer) => (this.#console += text.toString()));
    onTestFinished(() => {
      process.kill('SIGKILL');
    });
  }

  /** Power on. The network is QEMU's own: the machine sees this computer's loopback as 10.0.2.2. */
  static start(kernelLine: string, devices: readonly string[] = []): Machine {
    const folder = imageFolder() ?? '';
    const args = [
      ...[
        '-M',
        'q35',
        '-accel',
        'tcg,thread=multi',
        '-cpu',
        'Nehalem-v1',
        '-smp',
        '2',
        '-m',
        '1024',
      ],
      ...['-nodefaults', '-display', 'none', '-serial', 'stdio', '-no-reboot'],
      ...['-device', 'virtio-rng-pci', '-netdev', 'user,id=n0'],
      ...['-device', 'virtio-net-pci,netdev=n0,mac=52:54:00:44:00:01', ...devices],
      ...['-kernel', join(folder, 'vmlinuz'), '-initrd', join(folder, 'initramfs.img')],
      ...['-append', `${kernelLine} console=tty0 console=ttyS0,115200n8 quiet panic=5`],
    ];
    return new Machine(spawn(qemu, args, { stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** What its serial line showed so far. */
  get console(): string {
    return this.#console.replaceAll('\r', '');
  }

  get isOff(): boolean {
    return this.#process.exitCode !== null;
  }

  /** The stages that the initramfs told, with the seconds since the kernel started. */
  get stages(): string[] {
    return [...this.console.matchAll(/^operos: ([0-9.]+ s .*)$/gm)].map(([, stage]) => stage ?? '');
  }
}
