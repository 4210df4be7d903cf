import { TestBed } from '@angular/core/testing';
import { Theme } from './theme.ts';

describe('Theme', () => {
  afterEach(() => {
    localStorage.clear();
    delete document.documentElement.dataset.theme;
  });

  it('follows the system until somebody chooses', () => {
    expect(TestBed.inject(Theme).chosen()).toBe('system');
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  it('applies a choice to the document and remembers it', () => {
    TestBed.inject(Theme).choose('dark');
    expect(document.documentElement.dataset.theme).toBe('dark');
    TestBed.resetTestingModule();
    expect(TestBed.inject(Theme).chosen()).toBe('dark');
  });

  it('goes back to the system', () => {
    const theme = TestBed.inject(Theme);
    theme.choose('light');
    theme.choose('system');
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });
});
