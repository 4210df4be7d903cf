import { Injectable } from '@nestjs/common';
import type { Exchange, Reply } from '../agent-port/exchange.ts';
import { readJson } from '../agent-port/read-json.ts';
import { refuse } from '../agent-port/refuse.ts';
import type { Caller } from './agent-gate.ts';
import { HeartbeatDesk } from './heartbeat-desk.ts';
import { readHeartbeat } from './read-heartbeat.ts';

const MOST_BYTES = 16_384;

/** Answers heartbeats: by far the most frequent thing that Teamster does. */
@Injectable()
export class HeartbeatReplies {
  constructor(private readonly desk: HeartbeatDesk) {}

  async heartbeat({ node }: Caller, { request }: Exchange): Promise<Reply> {
    const body = await readJson(request, MOST_BYTES);
    if (body.kind === 'refused') return body.reply;
    const beat = readHeartbeat(body.value);
    if (!('reportDigest' in beat)) return refuse(400, beat);
    return { status: 200, body: await this.desk.take(node, beat) };
  }
}
