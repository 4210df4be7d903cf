import type { Surroundings } from '../src/program.ts';
import type { Person } from '../src/screen/person.ts';
import { nobody } from '../src/screen/person.ts';

/** Surroundings that remember what they were told, with nobody at the terminal and nothing in the environment. */
export class ToldSurroundings implements Surroundings {
  printed = '';
  noted = '';
  person: Person = nobody;
  environment: Record<string, string> = { HOME: '/nonexistent' };

  readonly print = (text: string): void => {
    this.printed += text;
  };
  readonly note = (text: string): void => {
    this.noted += text;
  };
  readonly terminal = { write: this.print, isInteractive: false, columns: () => 80 };
}

/** A person who gives these answers in turn, and remembers the questions. */
export class ScriptedPerson implements Person {
  readonly isThere = true;
  readonly questions: string[] = [];
  readonly #answers: string[];

  constructor(...answers: readonly string[]) {
    this.#answers = [...answers];
  }

  ask(question: string): Promise<string> {
    this.questions.push(question);
    const answer = this.#answers.shift();
    return answer === undefined
      ? Promise.reject(new Error(`No answer to ${question}`))
      : Promise.resolve(answer);
  }

  askHidden(question: string): Promise<string> {
    return this.ask(question);
  }
}
