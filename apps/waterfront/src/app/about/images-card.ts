import { Component, computed, inject, resource } from '@angular/core';
import { Ago } from '../display/ago.ts';
import { Bytes } from '../display/bytes.ts';
import { IssueList } from '../display/issue-list.ts';
import { LoadFailure } from '../display/load-failure.ts';
import { ImagesDesk } from './images-desk.ts';

/** What servers boot: its version, its layers, how much a worker fetches, and what of it is missing or wrong. */
@Component({
  selector: 'wf-images-card',
  imports: [Ago, Bytes, IssueList, LoadFailure],
  templateUrl: './images-card.html',
  styleUrl: './images-card.css',
})
export class ImagesCard {
  private readonly desk = inject(ImagesDesk);

  protected readonly answer = resource({ loader: () => this.desk.read() });
  protected readonly images = computed(() =>
    this.answer.hasValue() ? this.answer.value() : undefined,
  );
}
