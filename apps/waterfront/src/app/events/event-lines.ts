import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EventSeverity } from '@operos/teamster-api/operations';
import { Ago } from '../display/ago.ts';
import { Icon } from '../display/icon.ts';
import type { IconName } from '../display/icon-paths.ts';
import { SimulatedChip } from '../display/simulated-chip.ts';
import type { Tone } from '../display/tone.ts';
import { NodesFeed } from '../nodes/nodes-feed.ts';
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
  imports: [Ago, Icon, RouterLink, SimulatedChip],
  templateUrl: './event-lines.html',
  styleUrl: './event-lines.css',
})
export class EventLines {
  readonly lines = input.required<readonly EventLine[]>();
  /** Not on a page that is about one server anyway. */
  readonly withNode = input(true);

  protected readonly feed = inject(NodesFeed);
  protected readonly looks = looks;

  /** The message without the name that the link before it says already. */
  protected rest({ message, nodeName }: EventLine): string {
    if (!this.withNode() || nodeName === null || !message.startsWith(nodeName)) return message;
    const rest = message.slice(nodeName.length);
    return /^:? /.test(rest) ? rest.replace(/^:? /, '') : message;
  }
}
