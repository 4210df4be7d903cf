/** A socket whose other end is the test. Speaks as little graphql-transport-ws as a connection needs. */
export class FakeWebSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  /** Every socket that was opened, the newest last. */
  static opened: FakeWebSocket[] = [];
  /** What a new socket meets. */
  static answers: 'welcome' | 'nobody' = 'welcome';

  readyState = FakeWebSocket.CONNECTING;
  readonly sent: string[] = [];
  onopen: () => void = () => undefined;
  onmessage: (event: { data: string }) => void = () => undefined;
  onclose: (event: { code: number; reason: string; wasClean: boolean }) => void = () => undefined;
  onerror: (event: unknown) => void = () => undefined;
  private silent = false;

  constructor() {
    FakeWebSocket.opened.push(this);
    queueMicrotask(() => {
      if (FakeWebSocket.answers === 'nobody') this.drop(1006);
      else this.open();
    });
  }

  send(text: string): void {
    const { type } = JSON.parse(text) as { type: string };
    this.sent.push(type);
    if (this.silent) return;
    if (type === 'connection_init') this.say('connection_ack');
    if (type === 'ping') this.say('pong');
  }

  close(code = 1000): void {
    this.drop(code);
  }

  /** The cable is pulled out: nothing comes any more, and nothing says so. */
  fallSilent(): void {
    this.silent = true;
  }

  drop(code: number): void {
    if (this.readyState === FakeWebSocket.CLOSED) return;
    this.readyState = FakeWebSocket.CLOSED;
    this.onclose({ code, reason: '', wasClean: code === 1000 });
  }

  private open(): void {
    this.readyState = FakeWebSocket.OPEN;
    this.onopen();
  }

  private say(type: string): void {
    queueMicrotask(() => {
      this.onmessage({ data: JSON.stringify({ type }) });
    });
  }
}
