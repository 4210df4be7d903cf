import type { Bytes } from '@operos/cluster-model';
import type { RecordReader } from './record-reader.ts';

/** A size in bytes from a report's field, or null. */
export function readBytes(from: RecordReader, name: string): Bytes | null {
  return from.number(name, Number.MAX_SAFE_INTEGER) as Bytes | null;
}
