import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true });

/** A request as a test repeats it. */
export interface TimedRequest {
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Milliseconds from asking over HTTP to the last byte of the answer, without parsing it; and how many bytes those were. */
export async function timedPost({
  port,
  headers,
  body,
}: TimedRequest): Promise<{ milliseconds: number; bytes: number }> {
  const start = performance.now();
  const bytes = await new Promise<number>((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path: '/graphql', method: 'POST', agent };
    const asked = request(
      { ...options, headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        let seen = 0;
        response.on('data', (chunk: Buffer) => (seen += chunk.length));
        response.on('end', () => {
          resolve(seen);
        });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
  return { milliseconds: performance.now() - start, bytes };
}
