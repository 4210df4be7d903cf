import { createCsr, signProof } from '@operos/pki/node';
import type { AgentClient, EnrolmentAnswer } from '@operos/teamster-api';
import { version } from '../../version.ts';
import { keepTrying } from './keep-trying.ts';
import type { MachineBody } from './machine-body.ts';
import type { MachineSurroundings } from './machine-surroundings.ts';

const LONG_POLL_SECONDS = 25;
const AFTER_REJECTION_MS = 10_000; // an admin may change his mind

/** A machine at the door, and who wants to know what it is told. */
export interface EnrollingMachine {
  readonly body: MachineBody;
  /** When its agent started, RFC 3339; undefined when Teamster knows. */
  readonly startedAt: string | undefined;
  readonly onAnswer: (state: EnrolmentAnswer['state']) => void;
}

/** As which server the machine was let in, and how it shows that; the certificate is PEM. */
export type Admission = Pick<
  Extract<EnrolmentAnswer, { state: 'approved' }>,
  'nodeId' | 'certificate'
>;

/**
 * Asks to enrol and waits, however long, until an admin lets the machine in.
 * Rejects with AgentClientError `refused` when it has to ask from the start.
 */
export async function enrol(
  machine: EnrollingMachine,
  around: MachineSurroundings,
): Promise<Admission> {
  const { body, onAnswer } = machine;
  const connection = around.connect();
  const { client } = connection;
  const ask = (attempt: () => Promise<EnrolmentAnswer>) =>
    keepTrying(attempt, patienceOf(body, around));
  try {
    let answer = await ask(() => around.door.pass(() => apply(client, machine, around)));
    for (;;) {
      onAnswer(answer.state);
      if (answer.state === 'approved') return answer;
      if (answer.state === 'rejected') await around.clock.pause(AFTER_REJECTION_MS);
      const { requestId } = answer;
      answer = await ask(() => client.awaitDecision(requestId, LONG_POLL_SECONDS));
    }
  } finally {
    connection.close();
  }
}

/** How this machine waits for Teamster. */
export function patienceOf(
  { racked, jitter }: MachineBody,
  { clock, onTrouble }: MachineSurroundings,
): Parameters<typeof keepTrying>[1] {
  return {
    clock,
    random: jitter,
    onTrouble: (error) => {
      onTrouble(racked.index, error);
    },
  };
}

async function apply(
  client: AgentClient,
  { body, startedAt }: EnrollingMachine,
  { caFingerprint: aud, clock }: MachineSurroundings,
): Promise<EnrolmentAnswer> {
  const { key, report, reportDigest, racked } = body;
  return client.apply({
    csr: await createCsr(key, 'operos-agent'),
    report,
    agentVersion: version,
    ...(startedAt === undefined ? {} : { startedAt }),
    bootMac: racked.mac,
    simulated: true,
    sign: (nonce) =>
      signProof(key, { nonce, aud, reportDigest, iat: Math.floor(clock.now().getTime() / 1000) }),
  });
}
