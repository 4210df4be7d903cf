import { DatePipe } from '@angular/common';
import { Component, computed, inject, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Ago } from '../display/ago.ts';
import { CopyButton } from '../display/copy-button.ts';
import { LoadFailure } from '../display/load-failure.ts';
import { AboutDesk } from './about-desk.ts';
import { ImagesCard } from './images-card.ts';

const LICENCES = '3rdpartylicenses.txt'; // written by the build beside index.html

/** What runs here, and on whose shoulders. */
@Component({
  selector: 'wf-about-page',
  imports: [Ago, CopyButton, DatePipe, ImagesCard, LoadFailure, MatButton],
  templateUrl: './about-page.html',
  styleUrl: './about-page.css',
})
export class AboutPage {
  private readonly desk = inject(AboutDesk);

  protected readonly answer = resource({ loader: () => this.desk.read() });
  protected readonly about = computed(() =>
    this.answer.hasValue() ? this.answer.value() : undefined,
  );
  protected readonly licences = signal('');

  protected async showLicences(): Promise<void> {
    const answer = await fetch(LICENCES).catch(() => undefined);
    this.licences.set(answer?.ok === true ? await answer.text() : 'They could not be read.');
  }
}
