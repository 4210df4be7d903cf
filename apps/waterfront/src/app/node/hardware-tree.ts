import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { Icon } from '../display/icon.ts';
import { growHardware } from './grow-hardware.ts';
import type { NodeHardware } from './node-desk.ts';

/** What a server is made of, to open part by part. */
@Component({
  selector: 'wf-hardware-tree',
  imports: [Icon, NgTemplateOutlet],
  templateUrl: './hardware-tree.html',
  styleUrl: './hardware-tree.css',
})
export class HardwareTree {
  readonly hardware = input.required<NodeHardware>();

  protected readonly branches = computed(() => growHardware(this.hardware()));
}
