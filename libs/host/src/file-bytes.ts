import type { FileContent } from './plan.ts';

/** The bytes that a file is to have. */
export function fileBytes(content: FileContent): Buffer {
  return 'text' in content
    ? Buffer.from(content.text, 'utf8')
    : Buffer.from(content.base64, 'base64');
}
