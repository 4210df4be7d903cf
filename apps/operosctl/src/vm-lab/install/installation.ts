import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { VirtualMachine } from '../machine/virtual-machine.ts';
import { type InstallerVerdict, parseInstallerVerdict } from './stages/installer-verdict.ts';
import { untilSaid } from './stages/serial-ear.ts';
import { StageRecorder } from './stages/stage-recorder.ts';
import { diskRules, mediumRules, type ReachedStage } from './stages/stage-rule.ts';

const INSTALL_MS = 1_200_000; // a loaded computer without KVM takes its time
const RESTART_MS = 120_000;

/** Takes the second entry of the medium's menu, as a person does. */
const chooseUnattended = { prompt: 'unattended', press: ['down', 'ret'] };

/** A machine that is installed from the medium and starts from its disk, watched from power-on. */
export class Installation {
  readonly machine: VirtualMachine;
  readonly #stages: StageRecorder;
  #restarted: Promise<void> = Promise.resolve();

  constructor(machine: VirtualMachine, say: (sentence: string) => void) {
    this.machine = machine;
    this.#stages = new StageRecorder([], ({ title, seconds }) => {
      say(`${seconds.toFixed(1).padStart(7)} s  ${machine.plan.name}  ${title}`);
    });
    machine.answer([chooseUnattended]);
    machine.serial.listen((bytes) => {
      this.#stages.take(bytes, this.#seconds());
    });
  }

  get stages(): readonly ReachedStage[] {
    return this.#stages.reached;
  }

  /** From power-on until the installer says that it is done; fails with its words if it is not. */
  async fromMedium(): Promise<InstallerVerdict & { readonly kind: 'done' }> {
    const { machine } = this;
    this.#stages.beginWith(mediumRules);
    this.#restarted = new Promise((resolve) => {
      machine.onRestart(() => {
        this.reach('restarted', 'restarted by itself');
        this.#stages.goOnWith(diskRules);
        resolve();
      });
    });
    const said = untilSaid(machine.serial, /operos-install: (?:done|failed) .*\n/, {
      ...{ what: 'the installer to end', deadlineMs: INSTALL_MS },
    });
    await machine.powerOn();
    const verdict = parseInstallerVerdict(await said);
    if (verdict?.kind === 'done') return verdict;
    throw new CommandFailure(
      exitCodes.failed,
      `Expected an installation, but it failed: ${verdict?.why ?? 'it said neither how nor why'}`,
    );
  }

  /** Waits until the machine restarted itself after the installation. */
  async untilRestarted(): Promise<void> {
    const late = new Promise<never>((_resolve, reject) => {
      setTimeout(() => {
        reject(new CommandFailure(exitCodes.failed, 'Expected the machine to restart by itself'));
      }, RESTART_MS).unref();
    });
    await Promise.race([this.#restarted, late]);
  }

  /** Starts the installed machine. */
  async fromDisk(): Promise<void> {
    this.#stages.beginWith(diskRules);
    await this.machine.powerOn();
  }

  /** Writes down what was noticed over the network. */
  reach(id: string, title: string): void {
    this.#stages.reach({ id, title, seconds: this.#seconds(), owner: 'operos' });
  }

  #seconds(): number {
    return (Date.now() - (this.machine.poweredOnAt ?? Date.now())) / 1000;
  }
}
