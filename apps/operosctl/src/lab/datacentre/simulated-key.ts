import { createECDH, createPrivateKey, hkdfSync } from 'node:crypto';
import { type AgentKey, parseAgentKey } from '@operos/pki/node';

const P256_ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');

/**
 * The P-256 key of one simulated machine. It follows from the seed, so that a datacentre which is started again is the
 * same one; a real machine makes its key from the system's randomness.
 */
export function simulatedKey(seed: number, machine: number): AgentKey {
  const drawn = Buffer.from(hkdfSync('sha256', `operos-lab-${seed}`, '', `machine-${machine}`, 48));
  const scalar = (BigInt(`0x${drawn.toString('hex')}`) % (P256_ORDER - 1n)) + 1n;
  const d = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex');
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(d);
  const point = ecdh.getPublicKey(); // 04 x y
  const key = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      d: d.toString('base64url'),
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  return parseAgentKey(key.export({ format: 'pem', type: 'pkcs8' }) as string);
}
