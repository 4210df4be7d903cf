import { ScrollingModule } from '@angular/cdk/scrolling';
import { BreakpointObserver } from '@angular/cdk/layout';
import { Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router } from '@angular/router';
import type { NodePhase } from '@operos/cluster-model';
import { Icon } from '../display/icon.ts';
import { LoadFailure } from '../display/load-failure.ts';
import { phaseLooks } from '../display/phase-look.ts';
import { phaseShares } from './phase-share.ts';
import { type NodeColumn, type NodeQuery, parseNodeQuery, printNodeQuery } from './node-query.ts';
import { NodeRowCells } from './node-row-cells.ts';
import { type NodeRow, NodesFeed } from './nodes-feed.ts';
import { selectNodes } from './select-nodes.ts';

const ROW_PX = 56; // node-list.css has the same two heights
const PHONE_ROW_PX = 92;

/** Every server in the cluster, those that need a person first. */
@Component({
  selector: 'wf-node-list',
  imports: [
    Icon,
    LoadFailure,
    MatButton,
    MatFormFieldModule,
    MatInput,
    NodeRowCells,
    ScrollingModule,
  ],
  templateUrl: './node-list.html',
  styleUrl: './node-list.css',
})
export class NodeList {
  protected readonly feed = inject(NodesFeed);
  private readonly router = inject(Router);
  private readonly phone = toSignal(inject(BreakpointObserver).observe('(max-width: 759.9px)'));

  readonly q = input<string>();
  readonly phase = input<string>();
  readonly sort = input<string>();
  readonly dir = input<string>();

  protected readonly columns: readonly { readonly id: NodeColumn; readonly title: string }[] = [
    { id: 'name', title: 'Server' },
    { id: 'phase', title: 'Phase' },
    { id: 'address', title: 'Address' },
    { id: 'memory', title: 'Hardware' },
    { id: 'seen', title: 'Last seen' },
  ];
  protected readonly looks = phaseLooks;
  protected readonly query = computed(() =>
    parseNodeQuery({ q: this.q(), phase: this.phase(), sort: this.sort(), dir: this.dir() }),
  );
  protected readonly rows = computed(() => selectNodes(this.feed.rows(), this.query()));
  protected readonly shares = computed(() => phaseShares(this.feed.rows()));
  protected readonly rowHeight = computed(() => (this.phone()?.matches ? PHONE_ROW_PX : ROW_PX));
  protected readonly filtered = computed(
    () => this.query().text !== '' || this.query().phases.length > 0,
  );
  protected readonly summary = computed(() => {
    const all = this.feed.rows().filter((row) => row.phase !== 'Retired').length;
    const shown = this.rows().length;
    const servers = shown === 1 ? '1 server' : `${shown.toLocaleString()} servers`;
    return this.filtered() ? `${servers} of ${all.toLocaleString()}` : servers;
  });

  protected readonly identify = (_index: number, row: NodeRow): string => row.id;

  protected search(text: string): void {
    this.show({ ...this.query(), text });
  }

  protected toggle(phase: NodePhase): void {
    const { phases } = this.query();
    const others = phases.filter((one) => one !== phase);
    this.show({
      ...this.query(),
      phases: others.length < phases.length ? others : [...phases, phase],
    });
  }

  protected sortBy(sort: NodeColumn): void {
    const query = this.query();
    this.show({ ...query, sort, descending: query.sort === sort && !query.descending });
  }

  protected ariaSort(column: NodeColumn): 'ascending' | 'descending' | 'none' {
    const { sort, descending } = this.query();
    if (sort !== column) return 'none';
    return descending ? 'descending' : 'ascending';
  }

  protected clear(): void {
    this.show({ ...this.query(), text: '', phases: [] });
  }

  private show(query: NodeQuery): void {
    void this.router.navigate([], {
      queryParams: printNodeQuery(query),
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
