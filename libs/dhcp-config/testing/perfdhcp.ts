import { spawn } from 'node:child_process';

/** What perfdhcp counted over one half of its exchanges, DISCOVER to OFFER or REQUEST to ACK. */
export interface PerfdhcpCounts {
  readonly sent: number;
  readonly received: number;
  readonly dropped: number;
}

/** One run of perfdhcp (Debian package kea-admin). */
export interface PerfdhcpRun {
  readonly exitCode: number;
  readonly discoverOffer: PerfdhcpCounts;
  readonly requestAck: PerfdhcpCounts;
  readonly output: string;
}

/** Runs perfdhcp in a namespace; its arguments end with the server's address. */
export async function runPerfdhcp(
  namespace: string,
  args: readonly string[],
): Promise<PerfdhcpRun> {
  const process = spawn('ip', ['netns', 'exec', namespace, 'perfdhcp', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [process.stdout, process.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const exitCode = await new Promise<number>((resolve, reject) => {
    process.once('error', reject).once('close', (code) => {
      resolve(code ?? 1);
    });
  });
  return {
    exitCode,
    discoverOffer: countsOf(output, 'DISCOVER-OFFER'),
    requestAck: countsOf(output, 'REQUEST-ACK'),
    output,
  };
}

/** The last block of counts, which is the final one. */
function countsOf(output: string, exchange: string): PerfdhcpCounts {
  const block = output.slice(output.lastIndexOf(`Statistics for: ${exchange}`));
  const count = (name: string): number =>
    Number(new RegExp(`^${name}(?: packets)?: ([0-9]+)`, 'm').exec(block)?.[1] ?? 0);
  return { sent: count('sent'), received: count('received'), dropped: count('drops') };
}
