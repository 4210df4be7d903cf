import { createServer } from 'node:net';

/** A port that the lab needs, and the option that changes it. */
export interface WantedPort {
  readonly port: number;
  readonly option: string;
}

const HOST = '127.0.0.1';

/** What stands in the way of the ports, a sentence each; none when all are free. */
export async function checkPorts(wanted: readonly WantedPort[]): Promise<readonly string[]> {
  const twice = wanted.filter(({ port }, index) =>
    wanted.slice(0, index).some((other) => other.port === port),
  );
  if (twice.length > 0)
    return twice.map(
      ({ port, option }) => `Port ${port} is wanted twice; choose another with ${option}.`,
    );
  const problems = await Promise.all(wanted.map(problemOf));
  return problems.filter((problem) => problem !== undefined);
}

async function problemOf({ port, option }: WantedPort): Promise<string | undefined> {
  const code = await codeOfListening(port);
  switch (code) {
    case undefined:
      return undefined;
    case 'EADDRINUSE':
      return `Port ${port} is used by another program; choose another with ${option}.`;
    case 'EACCES':
      return `Port ${port} may only be used by root; choose one above 1023 with ${option}.`;
    default:
      return `Port ${port} cannot be used (${code}); choose another with ${option}.`;
  }
}

function codeOfListening(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    server.listen(port, HOST, () => {
      server.close(() => {
        resolve(undefined);
      });
    });
  });
}
