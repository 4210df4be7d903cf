export { bootMoment, seenUpTo } from './seen.ts';
