import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Light, dark, or whatever the system says. */
export type ThemeName = 'system' | 'light' | 'dark';

const KEY = 'waterfront-theme'; // public/early-theme.js reads it before the first paint

/** The chosen theme, remembered in this browser. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly name = signal<ThemeName>(this.stored());

  readonly chosen = this.name.asReadonly();

  choose(name: ThemeName): void {
    this.name.set(name);
    const { dataset } = this.document.documentElement;
    if (name === 'system') delete dataset.theme;
    else dataset.theme = name;
    this.store(name);
  }

  private stored(): ThemeName {
    try {
      const name = localStorage.getItem(KEY);
      return name === 'light' || name === 'dark' ? name : 'system';
    } catch {
      return 'system'; // storage is blocked
    }
  }

  private store(name: ThemeName): void {
    try {
      localStorage.setItem(KEY, name);
    } catch {
      // Storage is blocked: the choice holds until the page is left.
    }
  }
}
