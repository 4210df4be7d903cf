import { bodySize, type Key, line } from '@operos/terminal-ui';
import { isSerial, type OpenTerminal, TerminalSession } from '@operos/terminal-ui/node';
import type { InstallerWorld } from '../machine/installer-world.ts';
import { runShell } from '../machine/run-program.ts';
import { drawWizard } from './draw-wizard.ts';
import { InstallationRun } from './installation-run.ts';
import type { InstallerFacts } from './installer-facts.ts';
import { Lookout } from './lookout.ts';
import { pressWizard } from './press-wizard.ts';
import { saveTo } from './save-to.ts';
import type { Effect } from './screen.ts';
import { firstState, withJudgement, type WizardState } from './wizard-state.ts';

/** A terminal that shows the installer. */
export interface WizardTerminal {
  readonly open: OpenTerminal;
  /** Its device, where a shell may be opened on it. */
  readonly path: string | undefined;
}

// A video driver that loads empties the screen without a word; a serial line may be connected late.
const REDRAW_MS = { screen: 5_000, serial: 60_000 };

/** The installer while it runs: one state, shown on every terminal; each of their keyboards works. */
export class WizardRun {
  readonly #world: InstallerWorld;
  readonly #sessions = new Map<TerminalSession, WizardTerminal>();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #left = new AbortController();
  readonly #lookout: Lookout;
  readonly #installation: InstallationRun;
  #state: WizardState;

  constructor(world: InstallerWorld, facts: InstallerFacts) {
    this.#world = world;
    this.#state = firstState(facts);
    const update = (change: (state: WizardState) => WizardState) => {
      this.#become(change(this.#state));
    };
    this.#lookout = new Lookout(world, { state: () => this.#state, update });
    this.#installation = new InstallationRun(world, { state: () => this.#state, update });
  }

  /** Shows the installer until somebody leaves it, or the signal fires. */
  async run(terminals: readonly WizardTerminal[], signal: AbortSignal): Promise<void> {
    for (const terminal of terminals) this.#sessions.set(this.#open(terminal), terminal);
    this.#show();
    this.#lookout.begin();
    for (const [session, { path }] of this.#sessions)
      this.#every(
        path === undefined || isSerial(path) ? REDRAW_MS.serial : REDRAW_MS.screen,
        () => {
          session.redraw();
        },
      );
    await untilOne(signal, this.#left.signal);
    for (const timer of this.#timers) clearInterval(timer);
    this.#lookout.end();
    await this.#installation.end();
    for (const [session] of this.#sessions) session.close();
  }

  #every(milliseconds: number, act: () => void): void {
    this.#timers.push(setInterval(act, milliseconds));
  }

  #open({ open }: WizardTerminal): TerminalSession {
    return new TerminalSession(open, {
      onKeys: (keys, session) => {
        for (const key of keys) this.#press(key, session);
      },
      onEnd: (session) => {
        this.#sessions.delete(session);
        if (this.#sessions.size === 0) this.#left.abort();
      },
    });
  }

  #press(key: Key, session: TerminalSession): void {
    const { terminal } = session;
    if (terminal === undefined) return;
    const { state, effect } = pressWizard(this.#state, key, bodySize(terminal));
    this.#become(state);
    if (effect !== undefined) void this.#act(effect, session);
  }

  #become(state: WizardState): void {
    this.#state = state;
    this.#show();
    this.#lookout.consider();
  }

  #show(): void {
    for (const [session] of this.#sessions)
      session.show((terminal) => drawWizard(this.#state, terminal));
  }

  async #act(effect: Effect, session: TerminalSession): Promise<void> {
    switch (effect.kind) {
      case 'leave':
        this.#left.abort();
        return;
      case 'probe':
        return this.#lookout.lookAnew();
      case 'judge-settings': {
        const judgement = await this.#world.judgeSettings(effect.path);
        this.#become(withJudgement(this.#state, effect.path, judgement));
        return;
      }
      case 'install':
        return this.#installation.begin();
      case 'stop-installing':
        this.#installation.stop();
        return;
      case 'save':
        this.#say(`Writing to ${effect.device} ...`, 'strong');
        this.#become({ ...this.#state, notice: await saveTo(this.#world, this.#state, effect) });
        return;
      case 'shell':
        return this.#lendShell(session);
      case 'reboot':
        return this.#power('reboot', 'Rebooting ...');
      case 'power-off':
        return this.#power('poweroff', 'Switching off ...');
    }
  }

  async #lendShell(session: TerminalSession): Promise<void> {
    const path = this.#sessions.get(session)?.path;
    if (path === undefined) {
      this.#say('A shell can be opened on a console only.');
      return;
    }
    const term = session.terminal?.colours === true ? 'linux' : 'vt220';
    await session
      .lend(() => runShell(path, term))
      .catch((error: unknown) => {
        this.#say(`The shell cannot be started: ${(error as Error).message}`);
      });
  }

  async #power(verb: 'reboot' | 'poweroff', words: string): Promise<void> {
    this.#say(words, 'strong');
    try {
      await this.#world.power(verb);
    } catch (error) {
      this.#say(`That did not work: ${(error as Error).message}`);
    }
  }

  #say(words: string, style: 'strong' | 'bad' = 'bad'): void {
    this.#become({ ...this.#state, notice: line(words, style) });
  }
}

/** Resolves as soon as one of the signals has fired. */
function untilOne(...signals: readonly AbortSignal[]): Promise<void> {
  const any = AbortSignal.any([...signals]);
  return new Promise((resolve) => {
    if (any.aborted) resolve();
    else
      any.addEventListener('abort', () => {
        resolve();
      });
  });
}
