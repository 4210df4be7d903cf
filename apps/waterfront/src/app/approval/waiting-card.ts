import { Component, computed, input, model, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { RouterLink } from '@angular/router';
import { Ago } from '../display/ago.ts';
import { formatBytes } from '../display/format-bytes.ts';
import { Notice } from '../display/notice.ts';
import { SimulatedChip } from '../display/simulated-chip.ts';
import { EvidenceTable } from '../node/evidence-table.ts';
import { Phrase } from '../node/phrase.ts';
import { ConflictTable } from './conflict-table.ts';
import type { WaitingMachine } from './waiting-desk.ts';

const outside = new Set(['Unknown', 'Pending', 'Retired']);

/** One machine that waits: its five words, its evidence, and the decision. */
@Component({
  selector: 'wf-waiting-card',
  imports: [
    Ago,
    ConflictTable,
    EvidenceTable,
    MatButton,
    MatCheckbox,
    Notice,
    Phrase,
    RouterLink,
    SimulatedChip,
  ],
  templateUrl: './waiting-card.html',
  styleUrl: './waiting-card.css',
})
export class WaitingCard {
  readonly machine = input.required<WaitingMachine>();
  readonly mayDecide = input(false);
  readonly mayReplace = input(false);
  readonly selected = model(false);
  readonly approve = output();
  readonly replace = output();
  readonly reject = output();

  protected readonly approval = computed(() =>
    this.machine().conflictsWith === null ? 'Approve' : 'Approve as a second machine',
  );
  /** The server that it may stand in for: one that is in, or was until it fell silent. */
  protected readonly replaceable = computed(() => {
    const known = this.machine().conflictsWith;
    return known === null || outside.has(known.phase) ? null : known;
  });
  protected readonly summary = computed(() => {
    const { vendor, product, cpuThreads, memory, diskCount, diskBytes } = this.machine();
    const parts = [
      [vendor, product].filter(Boolean).join(' '),
      cpuThreads === null ? '' : `${cpuThreads} threads`,
      memory === null ? '' : `${formatBytes(memory)} memory`,
      `${diskCount === 1 ? '1 disk' : `${diskCount} disks`}, ${formatBytes(diskBytes)}`,
    ];
    return parts.filter(Boolean).join(' · ');
  });
}
