import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice } from '../display/notice.ts';
import { ImagesDesk } from './images-desk.ts';

/** Says that servers cannot boot because a file of the images is missing or wrong; nothing when all is well. */
@Component({
  selector: 'wf-image-notice',
  imports: [Notice, RouterLink],
  template: `
    @if (first(); as issue) {
      <wf-notice tone="bad" data-testid="image-notice">
        <strong>Servers cannot boot.</strong> {{ issue.message }}.
        @if (more() > 0) {
          <span>And {{ more() }} more.</span>
        }
        <a routerLink="/about">What to do</a>
      </wf-notice>
    }
  `,
  styles: `
    wf-notice {
      margin-block-end: 16px;
      overflow-wrap: anywhere;
    }
  `,
})
export class ImageNotice {
  private readonly desk = inject(ImagesDesk);
  private readonly answer = resource({ loader: () => this.desk.read() });

  private readonly errors = computed(() => {
    const images = this.answer.hasValue() ? this.answer.value() : null;
    return (images?.issues ?? []).filter(({ severity }) => severity === 'ERROR');
  });
  protected readonly first = computed(() => this.errors()[0]);
  protected readonly more = computed(() => this.errors().length - 1);
}
