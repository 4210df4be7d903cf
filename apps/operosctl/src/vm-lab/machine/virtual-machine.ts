import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '@operos/dhcp-config/testing';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { Accelerator } from '../emulator/accelerator.ts';
import type { Emulator } from '../emulator/emulator.ts';
import type { BootSource, MachinePlan } from './machine-plan.ts';
import { type MachineParts, qemuArguments } from './qemu-arguments.ts';
import { QmpClient, type QmpEvent } from './qmp-client.ts';
import { SerialLog } from './serial-log.ts';
import { type Reply, romReply, SerialReply } from './serial-reply.ts';

/** What a machine needs of the place it stands in. */
export interface MachineSite {
  readonly emulator: Emulator;
  readonly accelerator: Accelerator;
  /** Begins every command, so that QEMU runs where the cables are; empty to run it as it is. */
  readonly runIn: readonly string[];
  /** QEMU's words for each cable, first card first. */
  readonly cables: readonly string[];
  /** Its disks, UEFI variables and sockets. */
  readonly folder: string;
  readonly serialLog: string;
}

// The package ipxe has it. It sends what it is told to as its user class (DHCP option 77), so a controller takes it for
// one of the ROMs that do not know that option.
const PXE_PROGRAM = '/usr/lib/ipxe/ipxe.lkrn';
const PXE_SCRIPT = '#!ipxe\nset user-class pxe\nautoboot\n';

const KEY_MS = 300;
const OFF_MS = 120_000;
const ENDS_WITH_US = ['setpriv', '--pdeathsig', 'KILL']; // also when the lab is killed

/** A machine with a power switch; its disks are blank when it is made and keep what is written. */
export class VirtualMachine {
  readonly plan: MachinePlan;
  readonly serial: SerialLog;
  readonly #site: MachineSite;
  readonly #parts: MachineParts;
  #child: ChildProcess | undefined;
  #qmp: QmpClient | undefined;
  #poweredOnAt: number | undefined;
  #isLinkUp = true;
  #boot: readonly BootSource[];
  #usualReplies: readonly Reply[] = [romReply];
  #replies: readonly SerialReply[] = [];
  #onRestart: () => void = () => undefined;

  constructor(plan: MachinePlan, site: MachineSite) {
    this.plan = plan;
    this.#boot = plan.boot;
    this.#site = site;
    this.#parts = partsOf(plan, site);
    this.serial = new SerialLog(site.serialLog, Date.now);
    for (const [index, { file, bytes }] of plan.disks.entries())
      if (file === null) makeBlank(this.#parts.disks[index] ?? '', bytes ?? 0);
    if (this.#parts.rom !== null) writeFileSync(this.#parts.rom.script, PXE_SCRIPT);
    const { ovmf } = site.emulator;
    if (this.#parts.uefi !== null && ovmf !== null)
      copyFileSync(ovmf.variables, this.#parts.uefi.variables);
  }

  get isOn(): boolean {
    return this.#child !== undefined;
  }

  /** Milliseconds since the epoch; undefined while it is off. */
  get poweredOnAt(): number | undefined {
    return this.isOn ? this.#poweredOnAt : undefined;
  }

  /** Starts it; nothing happens when it is on. */
  async powerOn(): Promise<void> {
    if (this.isOn) return;
    rmSync(this.#parts.qmpSocket, { force: true });
    const { emulator, runIn } = this.#site;
    const qemu = [
      ...emulator.command,
      ...qemuArguments({ ...this.plan, boot: this.#boot }, this.#parts),
    ];
    const words = [...ENDS_WITH_US, ...runIn, ...qemu];
    this.#beginBoot();
    const child = spawn(words[0] ?? '', words.slice(1), { stdio: 'pipe' });
    this.#child = child;
    this.#listenTo(child);
    this.#qmp = await eventually(`QEMU to start ${this.plan.name}`, () => {
      if (!this.isOn) throw new CommandFailure(exitCodes.failed, this.#lastWords());
      return QmpClient.open(this.#parts.qmpSocket).catch(() => undefined);
    });
    this.#qmp.listen((event) => {
      this.#take(event);
    });
    if (!this.#isLinkUp) await this.setLink(false);
  }

  /** As pulling the plug. */
  async powerOff(): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Waits until its system switches it off; fails with the sentence if it does not in two minutes. */
  async untilOff(): Promise<void> {
    await eventually(
      `${this.plan.name} to switch itself off`,
      () => !this.isOn || undefined,
      OFF_MS,
    );
  }

  /** Puts a blank disk in the place of one; what was on it is lost. */
  replaceDisk(index: number): void {
    const file = this.diskFile(index);
    makeBlank(file, statSync(file).size);
  }

  /** Where what it writes to one of its disks is. */
  diskFile(index: number): string {
    return this.#parts.disks[index] ?? '';
  }

  /** As the reset button; a machine that is off is started. */
  async reset(): Promise<void> {
    if (!this.isOn) return this.powerOn();
    this.#beginBoot();
    await this.#qmp?.execute('system_reset');
  }

  /** Plugs all its network cables in, or out: the machine sees that it has no link. */
  async setLink(isUp: boolean): Promise<void> {
    this.#isLinkUp = isUp;
    if (!this.isOn) return;
    for (const index of this.plan.macs.keys())
      await this.#qmp?.execute('set_link', { name: `nic${index}`, up: isUp });
  }

  /** Changes what its firmware tries, from the next time on that it is switched on. */
  bootFrom(sources: readonly BootSource[]): void {
    this.#boot = sources;
  }

  /** Has it typed at each boot what its menus want to hear, from the next boot on. */
  answer(replies: readonly Reply[]): void {
    this.#usualReplies = [romReply, ...replies];
  }

  /** Calls when the system in the machine restarts it. */
  onRestart(listener: () => void): void {
    this.#onRestart = listener;
  }

  /** Types on its serial line. */
  type(bytes: Buffer): void {
    this.#child?.stdin?.write(bytes);
  }

  #beginBoot(): void {
    this.#poweredOnAt = Date.now();
    this.#replies = this.#usualReplies.map((reply) => new SerialReply(reply));
    this.serial.powerOn();
  }

  /** A menu that has just been drawn may not listen yet. */
  async #reply(reply: Reply | undefined): Promise<void> {
    if (reply?.type !== undefined) this.type(Buffer.from(reply.type));
    for (const data of reply?.press ?? []) {
      await wait(KEY_MS);
      // Whether the machine still runs then is nobody's concern.
      await this.#qmp
        ?.execute('send-key', { keys: [{ type: 'qcode', data }] })
        .catch(() => undefined);
    }
  }

  #take({ name, byGuest }: QmpEvent): void {
    if (name !== 'RESET' || !byGuest) return;
    this.serial.note('restarted by its system');
    this.#replies = this.#usualReplies.map((reply) => new SerialReply(reply));
    this.#onRestart();
  }

  #listenTo(child: ChildProcess): void {
    const take = (bytes: Buffer) => {
      this.serial.take(bytes);
      for (const reply of this.#replies) void this.#reply(reply.take(bytes));
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take); // QEMU's own complaints
    child.stdin?.on('error', () => undefined); // it ended while somebody typed
    const forget = () => {
      if (this.#child !== child) return;
      this.#child = undefined;
      this.serial.powerOff();
      this.#qmp?.close();
      this.#qmp = undefined;
    };
    child.once('exit', forget).once('error', forget);
  }

  #lastWords(): string {
    const words = this.serial.recent.toString().trim().split('\n').at(-1) ?? '';
    return `Expected QEMU to start ${this.plan.name}, but it ended: ${words}`;
  }
}

/** Takes no room until it is written. */
function makeBlank(file: string, bytes: number): void {
  writeFileSync(file, '');
  truncateSync(file, bytes);
}

function partsOf(plan: MachinePlan, site: MachineSite): MachineParts {
  const file = (suffix: string): string => join(site.folder, `${plan.name}.${suffix}`);
  return {
    accelerator: site.accelerator,
    uefi: plan.firmware === 'uefi' ? uefiOf(site.emulator, file('uefi-variables')) : null,
    disks: plan.disks.map((disk, index) => disk.file ?? file(`disk${index}`)),
    cables: site.cables,
    qmpSocket: file('qmp'),
    rom: plan.rom === 'pxe' ? { program: pxeProgram(), script: file('ipxe') } : null,
  };
}

function uefiOf({ ovmf }: Emulator, variables: string): MachineParts['uefi'] {
  if (ovmf !== null) return { code: ovmf.code, variables };
  throw new CommandFailure(
    exitCodes.failed,
    'Expected UEFI firmware, found none; install the package ovmf, or plan the machine with firmware=bios.',
  );
}

function pxeProgram(): string {
  if (existsSync(PXE_PROGRAM)) return PXE_PROGRAM;
  throw new CommandFailure(
    exitCodes.failed,
    'Expected a program that speaks plain PXE, found none; install the package ipxe, or plan the machine without rom=pxe.',
  );
}
