import type { Destination } from '../wizard/screen.ts';
import type { Screen } from '../wizard/wizard-state.ts';
import { openQuestion } from './question.ts';
import { openSettings } from './settings.ts';
import { openSummary } from './summary.ts';

/** The screen that a key leads to, as it begins. */
export function openScreen(to: Destination): Screen {
  switch (to.name) {
    case 'question':
      return openQuestion(to.id);
    case 'save':
      return { name: 'save', what: to.what, at: 0 };
    case 'hardware':
      return { name: 'hardware', top: 0 };
    case 'settings':
      return openSettings();
    case 'summary':
      return openSummary();
    case 'more':
      return { name: 'more', at: 0 };
    case 'installing':
      return { name: 'installing', showsLog: false, back: 0 };
  }
}
