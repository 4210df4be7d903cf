import { TestBed } from '@angular/core/testing';
import { FakeSession } from '../../../testing/fake-session.ts';
import { FakeWebSocket } from '../../../testing/fake-web-socket.ts';
import { Session } from '../session/session.ts';
import { SocketConnection } from './socket-connection.ts';

async function open() {
  const session = new FakeSession();
  TestBed.configureTestingModule({
    providers: [SocketConnection, { provide: Session, useValue: session }],
  });
  const connection = TestBed.inject(SocketConnection);
  connection.client.subscribe(
    { query: 'subscription { nodeChanged { id } }' },
    { next: () => undefined, error: () => undefined, complete: () => undefined },
  );
  await vi.advanceTimersByTimeAsync(10);
  return { connection, session, socket: () => FakeWebSocket.opened.at(-1) };
}

describe('SocketConnection', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', FakeWebSocket);
    FakeWebSocket.opened = [];
    FakeWebSocket.answers = 'welcome';
  });
  afterEach(() => {
    TestBed.resetTestingModule();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is live once Teamster has welcomed it', async () => {
    const { connection } = await open();
    expect(connection.state()).toBe('live');
    expect(connection.openings()).toBe(1);
  });

  it('says that it is lost, tries again by itself, and counts the openings', async () => {
    const { connection, socket } = await open();
    socket()?.drop(1006);
    expect(connection.state()).toBe('lost');
    await vi.advanceTimersByTimeAsync(1000);
    expect(connection.state()).toBe('live');
    expect(connection.openings()).toBe(2);
  });

  it('never gives up, and tries at once when asked', async () => {
    const { connection, socket } = await open();
    FakeWebSocket.answers = 'nobody';
    socket()?.drop(1006);
    await vi.advanceTimersByTimeAsync(600_000);
    const tries = FakeWebSocket.opened.length;
    expect(tries).toBeGreaterThan(40);
    FakeWebSocket.answers = 'welcome';
    connection.retry();
    await vi.advanceTimersByTimeAsync(10);
    expect(FakeWebSocket.opened).toHaveLength(tries + 1);
    expect(connection.state()).toBe('live');
  });

  it('notices within fifteen seconds that the other end has fallen silent', async () => {
    const { connection, socket } = await open();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(connection.openings()).toBe(1);
    FakeWebSocket.answers = 'nobody';
    socket()?.fallSilent();
    await vi.advanceTimersByTimeAsync(16_000);
    expect(connection.state()).toBe('lost');
  });

  it('ends the session when Teamster says that it has ended', async () => {
    const { session, socket } = await open();
    socket()?.drop(4401);
    expect(session.ended).toBe('expired');
  });
});
