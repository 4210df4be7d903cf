import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DnsName, Ipv4Address } from '@operos/cluster-model';
import {
  type ClusterAuthority,
  createClusterAuthority,
  issueServerCertificate,
} from '@operos/pki/node';
import { schemaText } from '@operos/teamster-api';
import { buildSchema, parse, validate } from 'graphql';
import { operosctlProgram } from '../src/program.ts';
import { ToldSurroundings } from './told-surroundings.ts';

/** One answer to a REST route. */
export interface RestAnswer {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What was asked of the cluster. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

type Operation = (variables: Readonly<Record<string, unknown>>) => object;

const schema = buildSchema(schemaText);

/** A controller over real TLS with an authority of its own; every operation it is asked is held against the schema. */
export class AnsweringCluster {
  readonly asked: Asked[] = [];
  readonly operations: Record<string, Operation> = {
    WhoSignsIn: () => ({
      about: { clusterName: 'Rack 7', caFingerprint: this.authority.fingerprint },
      me: { name: 'admin', role: 'ADMIN' },
    }),
    RememberLogin: ({ name }) => ({
      createApiToken: /^[a-z][a-z0-9._-]{0,31}$/.test(String(name))
        ? {
            secret: `opr_${'s'.repeat(43)}`,
            token: { id: 't1', expiresAt: '2999-01-01T00:00:00.000Z' },
          }
        : { issues: [{ message: `Expected a name, got ${String(name)}`, remedy: '' }] },
    }),
  };
  readonly routes: Record<string, (asked: Asked) => RestAnswer> = {};
  password = 'pass: word  with spaces ';
  readonly around = new ToldSurroundings();
  readonly folder = mkdtempSync(join(tmpdir(), 'operos-cluster-'));
  readonly authority: ClusterAuthority;
  readonly #server: Server;

  private constructor(authority: ClusterAuthority, tls: { key: string; cert: string }) {
    this.authority = authority;
    this.around.environment = { HOME: this.folder, PATH: process.env.PATH ?? '' };
    this.#server = createServer(tls, (request, response) => void this.#handle(request, response));
  }

  static async start(): Promise<AnsweringCluster> {
    const now = new Date();
    const authority = await createClusterAuthority({ commonName: 'Test CA', now });
    const { privateKeyPem: key, certificatePem: cert } = await issueServerCertificate(authority, {
      dnsNames: ['localhost' as DnsName],
      addresses: ['127.0.0.1' as Ipv4Address],
      now,
    });
    const cluster = new AnsweringCluster(authority, { key, cert });
    cluster.#server.listen(0, '127.0.0.1');
    await once(cluster.#server, 'listening');
    return cluster;
  }

  get url(): string {
    return `https://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Runs operosctl; resolves with what it printed on standard output. */
  async run(...words: readonly string[]): Promise<string> {
    this.around.printed = '';
    this.around.noted = '';
    await operosctlProgram(this.around).parseAsync([...words], { from: 'user' });
    return this.around.printed;
  }

  /** Signs in without a question, as a script does. */
  login(...more: readonly string[]): Promise<string> {
    const passwordFile = join(this.folder, 'password');
    writeFileSync(passwordFile, `${this.password}\n`);
    const trust = ['--ca-fingerprint', this.authority.fingerprint];
    return this.run('login', this.url, ...trust, '--password-file', passwordFile, ...more);
  }

  /** The line breaks, whatever was being sent. */
  cut(): void {
    this.#server.closeAllConnections();
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
    rmSync(this.folder, { recursive: true });
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { method = '', url: path = '', headers } = request;
    const asked = { method, path, headers, body: Buffer.concat(chunks) };
    this.asked.push(asked);
    const { status, body, headers: more = {} } = this.#answer(asked);
    response.writeHead(status, more).end(body);
  }

  #answer(asked: Asked): RestAnswer {
    const own = this.routes[`${asked.method} ${asked.path}`];
    if (own !== undefined) return own(asked);
    switch (`${asked.method} ${asked.path}`) {
      case 'GET /api/v1/ca.pem':
        return { status: 200, body: this.authority.certificatePem };
      case 'POST /api/v1/session':
        return this.#signIn(asked.body.toString());
      case 'GET /api/v1/session':
        return { status: 200, body: '{"name":"admin","role":"ADMIN","by":"SESSION"}' };
      case 'DELETE /api/v1/session':
        return { status: 204, body: '' };
      case 'POST /graphql':
        return this.#operate(asked.body.toString());
      default:
        return { status: 404, body: '{"message":"Not found"}' };
    }
  }

  #signIn(body: string): RestAnswer {
    const { password } = JSON.parse(body) as { password: string };
    if (password !== this.password) return { status: 401, body: '{}' };
    return { status: 204, body: '', headers: { 'set-cookie': 'operos_session=abc; HttpOnly' } };
  }

  #operate(body: string): RestAnswer {
    const { query, variables } = JSON.parse(body) as {
      query: string;
      variables: Readonly<Record<string, unknown>>;
    };
    const wrong = validate(schema, parse(query));
    if (wrong.length > 0) return { status: 400, body: JSON.stringify({ errors: wrong }) };
    const [, name = ''] = /^(?:query|mutation) (\w+)/.exec(query) ?? [];
    const operation = this.operations[name];
    if (operation === undefined)
      return { status: 200, body: JSON.stringify({ errors: [{ message: `No ${name}` }] }) };
    return { status: 200, body: JSON.stringify({ data: operation(variables) }) };
  }
}
