import { Injectable } from '@nestjs/common';
import type { Exchange, Reply } from '../agent-port/exchange.ts';
import { parseJson, readText } from '../agent-port/read-json.ts';
import { refuse } from '../agent-port/refuse.ts';
import type { Caller } from './agent-gate.ts';
import { HeartbeatDesk } from './heartbeat-desk.ts';
import { readHeartbeat, type ReadHeartbeat } from './read-heartbeat.ts';

const MOST_BYTES = 16_384;
const MOST_REMEMBERED = 512; // characters: a heartbeat that tells nothing new has 250

/** A heartbeat, and the text that it was read from. */
interface Reading {
  readonly text: string;
  readonly beat: ReadHeartbeat;
}

/** Answers heartbeats: by far the most frequent thing that Teamster does. */
@Injectable()
export class HeartbeatReplies {
  /** The last of each connection: most often the next is the same, letter by letter. */
  readonly #last = new WeakMap<object, Reading>();

  constructor(private readonly desk: HeartbeatDesk) {}

  async heartbeat({ node }: Caller, { request }: Exchange): Promise<Reply> {
    const text = await readText(request, MOST_BYTES);
    const last = this.#last.get(request.socket);
    if (last !== undefined && last.text === text)
      return { status: 200, body: await this.desk.take(node, last.beat) };
    const body = parseJson(text, MOST_BYTES);
    if (body.kind === 'refused') return body.reply;
    const beat = readHeartbeat(body.value);
    if (!('reportDigest' in beat)) return refuse(400, beat);
    if (text !== undefined && text.length <= MOST_REMEMBERED)
      this.#last.set(request.socket, { text, beat });
    return { status: 200, body: await this.desk.take(node, beat) };
  }
}
