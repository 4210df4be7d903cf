import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { VmLabStatus } from '../lab-status.ts';
import type { LabAnswer, LabRequest } from './lab-request.ts';

/** Asks a running lab; gives its state afterwards. Fails with the lab's own words. */
export async function askLab(socketPath: string, request: LabRequest): Promise<VmLabStatus> {
  const { socket, value } = await openLab(socketPath, request);
  socket.destroy();
  return value as VmLabStatus;
}

/** Sends a request and reads the line that answers it; what follows waits in the socket, which is paused. */
export async function openLab(
  socketPath: string,
  request: LabRequest,
): Promise<{ readonly socket: Socket; readonly value: unknown }> {
  const socket = await reach(socketPath);
  socket.write(`${JSON.stringify(request)}\n`);
  const answer = await readAnswer(socket);
  if (answer.ok) return { socket, value: answer.value };
  socket.destroy();
  throw new CommandFailure(exitCodes.failed, answer.message);
}

async function reach(socketPath: string): Promise<Socket> {
  const socket = connect({ path: socketPath, allowHalfOpen: true });
  try {
    await once(socket, 'connect');
    return socket;
  } catch (cause) {
    throw new CommandFailure(
      exitCodes.failed,
      `No lab answers at ${socketPath}; start one with operosctl lab up, or name its folder with --data.`,
      { cause },
    );
  }
}

function readAnswer(socket: Socket): Promise<LabAnswer> {
  return new Promise((resolve, reject) => {
    let heard = Buffer.alloc(0);
    const gone = () => {
      reject(new CommandFailure(exitCodes.failed, 'Expected an answer of the lab, but it ended'));
    };
    const take = (bytes: Buffer) => {
      heard = Buffer.concat([heard, bytes]);
      const end = heard.indexOf('\n');
      if (end === -1) return;
      socket.off('data', take).off('end', gone).off('close', gone);
      socket.pause();
      socket.unshift(heard.subarray(end + 1));
      resolve(JSON.parse(heard.subarray(0, end).toString()) as LabAnswer);
    };
    socket.on('error', gone).on('end', gone).on('close', gone).on('data', take);
  });
}
