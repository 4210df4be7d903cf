import type { Socket } from 'node:net';
import { createConnection } from 'node:net';
import { timingSafeEqual } from 'node:crypto';
import { DhcpdError } from '../dhcpd-error.ts';
import { decodeOmapiMessage } from './decode-omapi-message.ts';
import { encodeOmapiMessage } from './encode-omapi-message.ts';
import type { OmapiMessage, OmapiSign } from './omapi-message.ts';
import { omapiInteger } from './omapi-values.ts';

/** Where dhcpd listens for OMAPI, and how long to wait for each of its answers. */
export interface OmapiAddress {
  readonly host: string;
  readonly port: number;
  /** 5 s if not given. */
  readonly timeoutMs?: number;
}

/** What an answer is waited for with. */
interface Waiting {
  readonly resolve: (message: OmapiMessage) => void;
  readonly reject: (error: Error) => void;
}

const PROTOCOL_VERSION = 100;
const HEADER_SIZE = 24;
const GREETING_SIZE = 8;
const FIRST_ID = 1;
const unsigned: OmapiSign = () => new Uint8Array();

/** A connection that sends one message at a time and checks the signature of what comes back. */
export class OmapiConnection {
  private readonly socket: Socket;
  private readonly timeoutMs: number;
  private received: Uint8Array = new Uint8Array();
  private greeted = false;
  private nextId = FIRST_ID;
  private waiting: Waiting | undefined;
  private authenticatorId = 0;
  private sign = unsigned;
  private closed: Error | undefined;

  constructor({ host, port, timeoutMs = 5000 }: OmapiAddress) {
    this.timeoutMs = timeoutMs;
    this.socket = createConnection({ host, port, noDelay: true });
    this.socket.on('data', (bytes) => {
      this.receive(bytes);
    });
    this.socket.on('error', (cause) => {
      this.fail(new DhcpdError('omapi-closed', `Expected dhcpd at ${host}:${port}`, { cause }));
    });
    this.socket.on('close', () => {
      this.fail(
        new DhcpdError('omapi-closed', 'Expected dhcpd to answer, got a closed connection'),
      );
    });
    this.socket.write(Buffer.concat([omapiInteger(PROTOCOL_VERSION), omapiInteger(HEADER_SIZE)]));
  }

  /** Signs every message from now on. */
  authenticate(authenticatorId: number, sign: OmapiSign): void {
    this.authenticatorId = authenticatorId;
    this.sign = sign;
  }

  /** Sends a message and waits for its answer. */
  async request(
    message: Pick<OmapiMessage, 'operation' | 'handle' | 'message' | 'object'>,
  ): Promise<OmapiMessage> {
    if (this.closed !== undefined) throw this.closed;
    const id = this.nextId++;
    const { authenticatorId } = this;
    const whole = { authenticatorId, id, responseTo: 0, ...message };
    this.socket.write(encodeOmapiMessage(whole, this.sign));
    return this.answerTo(id);
  }

  close(): void {
    this.socket.destroy();
  }

  private async answerTo(id: number): Promise<OmapiMessage> {
    const timer = setTimeout(() => {
      this.fail(new DhcpdError('omapi-timeout', `Expected an answer within ${this.timeoutMs} ms`));
    }, this.timeoutMs);
    try {
      const answer = await new Promise<OmapiMessage>((resolve, reject) => {
        this.waiting = { resolve, reject };
      });
      if (answer.responseTo === id) return answer;
      throw new DhcpdError('omapi-malformed', 'Expected the answer to the message that was sent');
    } finally {
      clearTimeout(timer);
      this.waiting = undefined;
    }
  }

  private receive(bytes: Uint8Array): void {
    this.received = Buffer.concat([this.received, bytes]);
    try {
      this.readGreeting();
      if (this.greeted) this.readMessages();
    } catch (error) {
      this.fail(error as Error);
    }
  }

  private readGreeting(): void {
    if (this.greeted || this.received.length < GREETING_SIZE) return;
    const version = Buffer.from(this.received).readUInt32BE(0);
    if (version !== PROTOCOL_VERSION)
      throw new DhcpdError('omapi-malformed', `Expected protocol 100, got ${version}`);
    this.received = this.received.subarray(GREETING_SIZE);
    this.greeted = true;
  }

  private readMessages(): void {
    for (;;) {
      const decoded = decodeOmapiMessage(this.received);
      if (decoded === undefined) return;
      this.received = this.received.subarray(decoded.length);
      this.checkSignature(decoded.signed, decoded.signature);
      this.waiting?.resolve(decoded.message);
    }
  }

  private checkSignature(signed: Uint8Array, signature: Uint8Array): void {
    const expected = this.sign(signed);
    if (expected.length !== signature.length || !timingSafeEqual(expected, signature))
      throw new DhcpdError('omapi-forged', 'Expected an answer signed with the shared key');
  }

  /** After an error nothing that comes can be trusted to be the answer to what was sent. */
  private fail(error: Error): void {
    this.closed ??= error;
    this.waiting?.reject(error);
    this.socket.destroy();
  }
}
