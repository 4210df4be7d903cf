import { CdkTrapFocus } from '@angular/cdk/a11y';
import { BreakpointObserver } from '@angular/cdk/layout';
import { Component, computed, inject, resource, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatIconButton } from '@angular/material/button';
import { RouterOutlet } from '@angular/router';
import { AboutDesk } from '../about/about-desk.ts';
import { Icon } from '../display/icon.ts';
import { NetworkBanner } from '../network/network-banner.ts';
import { AccountMenu } from './account-menu.ts';
import { ConnectionBanner } from './connection-banner.ts';
import { FocusHeading } from './focus-heading.ts';
import { SideNav } from './side-nav.ts';
import { ThemeMenu } from './theme-menu.ts';

/** The frame around every page: navigation, who is signed in, and whether what is shown is live. */
@Component({
  selector: 'wf-shell',
  imports: [
    AccountMenu,
    CdkTrapFocus,
    ConnectionBanner,
    Icon,
    MatIconButton,
    NetworkBanner,
    RouterOutlet,
    SideNav,
    ThemeMenu,
  ],
  providers: [FocusHeading],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  host: { '(keydown.escape)': 'drawerOpen.set(false)' },
})
export class Shell {
  private readonly desk = inject(AboutDesk);
  private readonly phone = toSignal(inject(BreakpointObserver).observe('(max-width: 599.9px)'));

  protected readonly about = resource({ loader: () => this.desk.read() });
  protected readonly facts = computed(() =>
    this.about.hasValue() ? this.about.value() : undefined,
  );
  protected readonly version = computed(() => {
    const version = this.facts()?.version;
    return version === undefined ? '' : `v${version}`;
  });
  protected readonly drawerOpen = signal(false);
  protected readonly drawer = computed(() => this.phone()?.matches === true);

  constructor() {
    inject(FocusHeading);
  }

  protected skip(event: Event, page: HTMLElement): void {
    event.preventDefault();
    page.focus();
  }
}
