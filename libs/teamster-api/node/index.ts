export { fetchPinnedAuthority } from './pinned-authority.ts';
export {
  createHttpsTransport,
  type HttpsTransport,
  type HttpsTransportOptions,
} from './https-transport.ts';
