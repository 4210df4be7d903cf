import { Component, computed, inject, input, output } from '@angular/core';
import { type IsActiveMatchOptions, RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '../display/icon.ts';
import { NodesFeed } from '../nodes/nodes-feed.ts';
import { Session } from '../session/session.ts';
import { pages } from './page.ts';

const here: IsActiveMatchOptions = {
  paths: 'exact',
  queryParams: 'ignored',
  fragment: 'ignored',
  matrixParams: 'ignored',
};

/** The way to every page; says how many machines wait. */
@Component({
  selector: 'wf-side-nav',
  imports: [RouterLink, RouterLinkActive, Icon],
  templateUrl: './side-nav.html',
  styleUrl: './side-nav.css',
})
export class SideNav {
  private readonly session = inject(Session);
  private readonly feed = inject(NodesFeed);

  protected readonly here = here;
  protected readonly within: IsActiveMatchOptions = { ...here, paths: 'subset' };
  readonly version = input('');
  readonly chosen = output();

  protected readonly pages = computed(() =>
    pages.filter((page) => page.admin !== true || this.session.viewer()?.role === 'ADMIN'),
  );
  protected readonly waiting = computed(
    () => this.feed.rows().filter((row) => row.phase === 'Pending').length,
  );
}
