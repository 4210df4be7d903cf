export { default } from '../../tools/vitest/machines.config.ts';
