import { CommandFailure, exitCodes } from '../../../exit-codes.ts';
import type { ControllerDoor, DoorAnswer } from './controller-door.ts';

export const SET_PASSWORD = `mutation SetPassword($user: String!, $current: String!, $next: String!) {
  setPassword(userName: $user, currentPassword: $current, newPassword: $next) {
    ... on IssueList { issues { path message } }
  }
}`;
const USER = 'admin';

interface Refusal {
  readonly issues?: readonly { readonly message: string }[];
}

/** An admin who is signed in to an installed controller, over HTTPS. */
export class ControllerSession {
  readonly #door: ControllerDoor;
  readonly #cookie: string;

  private constructor(door: ControllerDoor, cookie: string) {
    this.#door = door;
    this.#cookie = cookie;
  }

  /** Signs in; fails with the status when the password is refused. */
  static async open(door: ControllerDoor, password: string): Promise<ControllerSession> {
    const body = JSON.stringify({ name: USER, password });
    const answer = await post(door, '/api/v1/session', { body, cookie: '' });
    if (answer.status >= 300) throw failure(`Expected to be signed in, got ${printed(answer)}`);
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    return new ControllerSession(door, cookies.map((each) => each.split(';')[0]).join('; '));
  }

  /** Runs one GraphQL operation; fails with the server's words when it is refused. */
  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const body = JSON.stringify({ query, variables });
    const answer = await post(this.#door, '/graphql', { body, cookie: this.#cookie });
    if (answer.status >= 500) throw failure(`Expected an answer, got ${printed(answer)}`);
    const { data, errors } = JSON.parse(answer.body.toString()) as {
      data?: Data;
      errors?: unknown;
    };
    if (data === undefined || data === null || errors !== undefined)
      throw failure(`Teamster answered: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Sends what is no GraphQL, such as an archive; gives what came back, fails when it is refused. */
  async send(
    path: string,
    { type, body }: { readonly type: string; readonly body: string | Buffer },
  ): Promise<Buffer> {
    const headers = { 'content-type': type, origin: this.#door.origin, cookie: this.#cookie };
    const answer = await this.#door.ask({ method: 'POST', path, headers, body });
    if (answer.status >= 300) throw failure(`Expected ${path} to be done, got ${printed(answer)}`);
    return answer.body;
  }

  /** Takes another password and signs in with it, as everybody has to who was given one. */
  async changePassword(current: string, next: string): Promise<ControllerSession> {
    const { setPassword } = await this.ask<{ readonly setPassword: Refusal }>(SET_PASSWORD, {
      ...{ user: USER, current, next },
    });
    const [issue] = setPassword.issues ?? [];
    if (issue !== undefined) throw failure(`The new password was refused: ${issue.message}`);
    return ControllerSession.open(this.#door, next);
  }
}

function post(
  door: ControllerDoor,
  path: string,
  { body, cookie }: { readonly body: string; readonly cookie: string },
): Promise<DoorAnswer> {
  const headers = { 'content-type': 'application/json', origin: door.origin, cookie };
  return door.ask({ method: 'POST', path, headers, body });
}

function printed({ status, body }: DoorAnswer): string {
  return `status ${status}: ${body.toString().slice(0, 300)}`;
}

function failure(message: string): CommandFailure {
  return new CommandFailure(exitCodes.failed, message);
}
