import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operosctlProgram } from '../src/program.ts';
import { ToldSurroundings } from './told-surroundings.ts';

/** An HTTP server that lets everybody sign in and answers operations as it is told. */
export class AnsweringTeamster {
  readonly #server: Server;
  readonly #folder = mkdtempSync(join(tmpdir(), 'operos-answering-'));
  #data: object = {};
  #variables: unknown;

  private constructor() {
    this.#server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const isSignIn = request.url === '/api/v1/session';
        if (!isSignIn) this.#variables = (JSON.parse(body) as { variables: unknown }).variables;
        response.writeHead(200, { 'set-cookie': 'operos=abc; HttpOnly' });
        response.end(isSignIn ? '{}' : JSON.stringify({ data: this.#data }));
      });
    });
  }

  static async start(): Promise<AnsweringTeamster> {
    const teamster = new AnsweringTeamster();
    writeFileSync(teamster.#passwordFile, 'correct horse\n');
    teamster.#server.listen(0, '127.0.0.1');
    await once(teamster.#server, 'listening');
    return teamster;
  }

  /** What the next operations get. */
  answers(data: object): void {
    this.#data = data;
  }

  /** Those of the last operation. */
  get variables(): unknown {
    return this.#variables;
  }

  /** Runs operosctl against this server; resolves with what it printed. */
  async run(...words: string[]): Promise<string> {
    const around = new ToldSurroundings();
    const { port } = this.#server.address() as AddressInfo;
    const place = ['--url', `http://127.0.0.1:${port}`, '--password-file', this.#passwordFile];
    const program = operosctlProgram(around);
    await program.parseAsync([...words, ...place], { from: 'user' });
    return around.printed;
  }

  stop(): void {
    this.#server.close();
    rmSync(this.#folder, { recursive: true });
  }

  get #passwordFile(): string {
    return join(this.#folder, 'admin-password');
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
