export { type AuthorityName } from './authority-name.ts';
export { type AgentKey, createAgentKey, parseAgentKey } from './agent-key.ts';
export {
  type ClusterAuthority,
  createClusterAuthority,
  openClusterAuthority,
} from './cluster-authority.ts';
export { createCsr } from './create-csr.ts';
export { type ProofVerdict, signProof, verifyProof } from './enrolment-proof.ts';
export { fingerprintOf, sha256Text, spkiThumbprint } from './fingerprint-of.ts';
export { issueAgentCertificate } from './issue-agent-certificate.ts';
export {
  issueServerCertificate,
  type ServerCertificateAsk,
  type ServerCredentials,
} from './issue-server-certificate.ts';
export type { P256Key } from './p256-spki.ts';
export { PkiError } from './pki-error.ts';
export { loadClusterAuthority, saveClusterAuthority } from './save-cluster-authority.ts';
export { type CsrReading, verifyCsr } from './verify-csr.ts';
