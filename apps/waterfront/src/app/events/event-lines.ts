import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EventSeverity } from '@operos/teamster-api/operations';
import { Ago } from '../display/ago.ts';
import { Icon } from '../display/icon.ts';
import type { IconName } from '../display/icon-paths.ts';
import type { Tone } from '../display/tone.ts';
import type { EventLine } from './events-feed.ts';

interface SeverityLook {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly word: string;
}

const looks: Readonly<Record<EventSeverity, SeverityLook>> = {
  INFO: { tone: 'idle', icon: 'about', word: 'Info' },
  WARNING: { tone: 'wait', icon: 'warning', word: 'Warning' },
  ERROR: { tone: 'bad', icon: 'error', word: 'Error' },
};

/** Lines of the log, newest first. */
@Component({
  selector: 'wf-event-lines',
  imports: [Ago, Icon, RouterLink],
  templateUrl: './event-lines.html',
  styleUrl: './event-lines.css',
})
export class EventLines {
  readonly lines = input.required<readonly EventLine[]>();
  /** Not on a page that is about one server anyway. */
  readonly withNode = input(true);

  protected readonly looks = looks;
}
