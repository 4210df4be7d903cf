import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDnsName, parseIpv4Address } from '@operos/cluster-model';
import { createClusterAuthority, issueServerCertificate } from '@operos/pki/node';
import { type Peer, startPeer } from '../peers/start-peer.ts';
import type { AgentServer } from './machine.ts';

/** What the bare server needs to look like Teamster to a machine. */
export interface BarePortOptions {
  readonly folder: string;
  /** PEM of Teamster's CA: the machines' certificates are checked here too. */
  readonly machineAuthority: string;
  readonly answers: { readonly enrolment: string; readonly beat: string };
}

/** A bare HTTPS server that machines take for Teamster's agent port. */
export interface BarePort extends AgentServer {
  readonly peer: Peer;
  /** How many registrations are in its file. */
  kept(): number;
}

/** Starts it with a CA and a file of its own. */
export async function startBarePort(options: BarePortOptions): Promise<BarePort> {
  const now = new Date();
  const authority = await createClusterAuthority({ commonName: 'Bench peer', now });
  const certificate = await issueServerCertificate(authority, {
    dnsNames: [parseDnsName('localhost')].filter((name) => name !== undefined),
    addresses: [parseIpv4Address('127.0.0.1')].filter((address) => address !== undefined),
    now,
  });
  const file = join(options.folder, 'bare-registrations.jsonl');
  const environment = {
    PEER_CA: options.machineAuthority,
    PEER_CERTIFICATE: certificate.certificatePem,
    PEER_KEY: certificate.privateKeyPem,
    PEER_FILE: file,
    PEER_ENROLMENT_ANSWER: options.answers.enrolment,
    PEER_BEAT_ANSWER: options.answers.beat,
  };
  const peer = await startPeer('bare-agent-port', environment, join(options.folder, 'peer.log'));
  return {
    peer,
    port: peer.port,
    authority: authority.certificatePem,
    fingerprint: authority.fingerprint,
    kept: () => readFileSync(file, 'utf8').split('\n').length - 1,
  };
}
