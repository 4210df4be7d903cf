import { Component, computed, input } from '@angular/core';
import type { FileChangeKind } from '@operos/teamster-api/operations';
import { diffLines } from './diff-lines.ts';
import type { FileChange } from './settings-desk.ts';

const words: Readonly<Record<FileChangeKind, string>> = {
  CREATE: 'new file',
  UPDATE: 'changed',
  DELETE: 'removed',
};

/** What a change does to one file of the controller, line by line. */
@Component({
  selector: 'wf-file-diff',
  template: `
    <details open>
      <summary>
        <code>{{ file().path }}</code>
        <span class="wf-muted">{{ word() }}</span>
        @if (file().reloads; as service) {
          <span class="wf-muted">reloads {{ service }}</span>
        }
      </summary>
      <pre
        tabindex="0"
        [attr.aria-label]="'Changes of ' + file().path"
        role="group"
      >@for (line of lines(); track $index) {<span [class]="line.kind"><b>{{ line.sign }}</b>{{ line.text }}
</span>}</pre>
    </details>
  `,
  styleUrl: './file-diff.css',
})
export class FileDiff {
  readonly file = input.required<FileChange>();

  protected readonly lines = computed(() => diffLines(this.file().diff));
  protected readonly word = computed(() => words[this.file().change]);
}
