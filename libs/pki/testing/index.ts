export { hasOpenssl, openssl } from './openssl.ts';
