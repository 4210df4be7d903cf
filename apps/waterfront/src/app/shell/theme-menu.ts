import { Component, computed, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Icon } from '../display/icon.ts';
import type { IconName } from '../display/icon-paths.ts';
import { Theme, type ThemeName } from './theme.ts';

interface Choice {
  readonly name: ThemeName;
  readonly label: string;
  readonly icon: IconName;
}

/** Light, dark or as the system says. */
@Component({
  selector: 'wf-theme-menu',
  imports: [MatIconButton, MatMenuModule, Icon],
  template: `
    <button matIconButton type="button" [matMenuTriggerFor]="menu" aria-label="Theme">
      <wf-icon [name]="icon()" />
    </button>
    <mat-menu #menu="matMenu">
      @for (choice of choices; track choice.name) {
        <button
          mat-menu-item
          role="menuitemradio"
          [attr.aria-checked]="theme.chosen() === choice.name"
          (click)="theme.choose(choice.name)"
        >
          <span class="choice">
            <wf-icon [name]="choice.icon" />
            <span>{{ choice.label }}</span>
            @if (theme.chosen() === choice.name) {
              <wf-icon name="check" />
            }
          </span>
        </button>
      }
    </mat-menu>
  `,
  styles: `
    .choice {
      display: flex;
      gap: 10px;
      align-items: center;
    }
  `,
})
export class ThemeMenu {
  protected readonly theme = inject(Theme);
  protected readonly choices: readonly Choice[] = [
    { name: 'system', label: 'As the system', icon: 'screen' },
    { name: 'light', label: 'Light', icon: 'sun' },
    { name: 'dark', label: 'Dark', icon: 'moon' },
  ];
  protected readonly icon = computed(
    () => this.choices.find(({ name }) => name === this.theme.chosen())?.icon ?? 'screen',
  );
}
