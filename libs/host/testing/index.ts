export { fakePorts, ReadingService } from './fake-ports.ts';
export { MemoryFiles, PowerCut } from './memory-files.ts';
