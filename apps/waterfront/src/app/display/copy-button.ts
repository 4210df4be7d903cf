import { Clipboard } from '@angular/cdk/clipboard';
import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from './icon.ts';

const THANKS_MS = 2500;

/** Copies a value and says that it did. */
@Component({
  selector: 'wf-copy-button',
  imports: [MatButton, Icon],
  styles: `
    wf-icon {
      margin-inline-end: 6px;
    }
  `,
  template: `
    <button
      matButton
      type="button"
      [attr.aria-label]="(copied() ? 'Copied ' : 'Copy ') + what()"
      (click)="copy()"
    >
      <wf-icon [name]="copied() ? 'check' : 'copy'" />
      <span role="status">{{ copied() ? 'Copied' : 'Copy' }}</span>
    </button>
  `,
})
export class CopyButton {
  private readonly clipboard = inject(Clipboard);

  readonly value = input.required<string>();
  readonly what = input.required<string>();

  protected readonly copied = signal(false);

  protected copy(): void {
    if (!this.clipboard.copy(this.value())) return;
    this.copied.set(true);
    setTimeout(() => {
      this.copied.set(false);
    }, THANKS_MS);
  }
}
