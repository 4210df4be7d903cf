import { withoutControls } from '../../machine/without-controls.ts';
import type { ReachedStage, StageRule } from './stage-rule.ts';

const REMEMBERED = 8192; // a screen that is drawn in one go

/** Notices on a machine's serial line which stages it reaches, and when. */
export class StageRecorder {
  readonly #onStage: (stage: ReachedStage) => void;
  #reached: ReachedStage[] = [];
  #rules: readonly StageRule[];
  #heard = '';

  constructor(rules: readonly StageRule[], onStage: (stage: ReachedStage) => void) {
    this.#rules = rules;
    this.#onStage = onStage;
  }

  /** In the order in which they were reached. */
  get reached(): readonly ReachedStage[] {
    return this.#reached;
  }

  /** Takes what came over the serial line, `seconds` after power-on. */
  take(bytes: Buffer, seconds: number): void {
    this.#heard = (this.#heard + bytes.toString('latin1')).slice(-REMEMBERED);
    const plain = withoutControls(this.#heard);
    for (const { says, ...rule } of this.#rules)
      for (const [, which = ''] of plain.matchAll(new RegExp(says, 'g')))
        this.reach({
          id: rule.id.replace('$1', which),
          title: rule.title.replace('$1', which),
          owner: rule.owner,
          seconds,
        });
  }

  /** Writes down a stage that was noticed elsewhere; nothing happens the second time. */
  reach(stage: ReachedStage): void {
    if (this.#reached.some(({ id }) => id === stage.id)) return;
    this.#reached.push(stage);
    this.#onStage(stage);
  }

  /** Forgets what was reached: the machine is switched on again. */
  beginWith(rules: readonly StageRule[]): void {
    this.#reached = [];
    this.goOnWith(rules);
  }

  /** Listens for other stages from now on: what was said so far belongs to the boot before. */
  goOnWith(rules: readonly StageRule[]): void {
    this.#rules = rules;
    this.#heard = '';
  }
}
