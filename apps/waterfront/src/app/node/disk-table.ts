import { Component, input } from '@angular/core';
import { Bytes } from '../display/bytes.ts';
import type { NodeHardware } from './node-desk.ts';

type Disk = NodeHardware['disks'][number];
type DiskContent = Disk['contents'][number];

/** Each disk with what tells it from others and what was found on it. */
@Component({
  selector: 'wf-disk-table',
  imports: [Bytes],
  templateUrl: './disk-table.html',
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
  `,
})
export class DiskTable {
  readonly disks = input.required<readonly Disk[]>();

  protected kind(disk: Disk): string {
    const spins = disk.rotational === null ? '' : disk.rotational ? 'hard disk' : 'SSD';
    const transport = disk.transport?.toUpperCase() ?? '';
    return [transport, spins, disk.removable ? 'removable' : ''].filter(Boolean).join(', ');
  }

  protected found(content: DiskContent): string {
    const what = content.filesystem ?? content.kind;
    const label = content.label === null ? '' : `“${content.label}”`;
    const mounted = content.mountPoint === null ? '' : `mounted at ${content.mountPoint}`;
    return [content.name, what, label, mounted].filter(Boolean).join(' ');
  }
}
