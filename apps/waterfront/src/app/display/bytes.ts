import { Pipe, type PipeTransform } from '@angular/core';
import { formatBytes } from './format-bytes.ts';

/** `{{ node.memory | wfBytes }}` */
@Pipe({ name: 'wfBytes' })
export class Bytes implements PipeTransform {
  transform(bytes: number | null | undefined): string {
    return formatBytes(bytes);
  }
}
