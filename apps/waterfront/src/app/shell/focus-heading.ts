import { afterNextRender, DOCUMENT, inject, Injectable, Injector } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise, startWith } from 'rxjs';

/** After going to another page the focus is on its heading, as if the page had been loaded. */
@Injectable()
export class FocusHeading {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  constructor() {
    const router = inject(Router);
    router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map(({ urlAfterRedirects }) => urlAfterRedirects),
        // Nothing comes before the first page of a visit; the login page comes before the first page after it.
        startWith(router.currentNavigation()?.previousNavigation?.finalUrl?.toString()),
        map((url) => url?.split(/[?#]/)[0]),
        pairwise(),
        filter(([from, to]) => from !== undefined && from !== to),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        afterNextRender(
          () => {
            this.focusHeading();
          },
          { injector: this.injector },
        );
      });
  }

  private focusHeading(): void {
    const heading = this.document.querySelector<HTMLElement>('main h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }
}
