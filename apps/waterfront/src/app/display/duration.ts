import { Pipe, type PipeTransform } from '@angular/core';
import { formatDuration } from './format-duration.ts';

/** `{{ seconds | wfDuration }}` */
@Pipe({ name: 'wfDuration' })
export class Duration implements PipeTransform {
  transform(seconds: number): string {
    return formatDuration(seconds);
  }
}
