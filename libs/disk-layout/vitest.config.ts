export { default } from '../../tools/vitest/node.config.ts';
