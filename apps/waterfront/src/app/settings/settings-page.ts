import {
  Component,
  computed,
  inject,
  linkedSignal,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { IssueTextFragment } from '@operos/teamster-api/operations';
import { Ago } from '../display/ago.ts';
import { Dialogs } from '../display/dialogs.ts';
import { IssueList } from '../display/issue-list.ts';
import { LoadFailure } from '../display/load-failure.ts';
import { Notice } from '../display/notice.ts';
import { Session } from '../session/session.ts';
import { FileDiff } from './file-diff.ts';
import { RevisionList } from './revision-list.ts';
import { type Revision, SettingsDesk, type SettingsPlan } from './settings-desk.ts';
import { YamlEditor } from './yaml-editor.ts';

const HISTORY = 50;

/** Change the settings, see byte for byte what that does, then put it in force. */
@Component({
  selector: 'wf-settings-page',
  imports: [Ago, FileDiff, IssueList, LoadFailure, MatButton, Notice, RevisionList, YamlEditor],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.css',
})
export class SettingsPage {
  private readonly desk = inject(SettingsDesk);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);
  private readonly editor = viewChild(YamlEditor);

  protected readonly inForce = resource({ loader: () => this.desk.read() });
  protected readonly history = resource({ loader: () => this.desk.history(HISTORY) });
  protected readonly settings = computed(() =>
    this.inForce.hasValue() ? this.inForce.value() : undefined,
  );
  protected readonly revisions = computed(() =>
    this.history.hasValue() ? this.history.value() : [],
  );
  protected readonly text = linkedSignal(() => this.settings()?.yaml ?? '');
  protected readonly changed = computed(() => this.text() !== (this.settings()?.yaml ?? ''));
  protected readonly mayChange = computed(() => this.session.viewer()?.role === 'ADMIN');

  // Whatever was planned or found belongs to one text over one revision; another of either makes it void.
  private readonly basis = computed(() => ({
    text: this.text(),
    revision: this.settings()?.revision,
  }));
  protected readonly plan = linkedSignal<unknown, SettingsPlan | undefined>({
    source: this.basis,
    computation: () => undefined,
  });
  protected readonly issues = linkedSignal<unknown, readonly IssueTextFragment[]>({
    source: this.basis,
    computation: () => (this.changed() ? [] : (this.settings()?.issues ?? [])),
  });
  protected readonly planning = signal(false);
  protected readonly failed = signal(false);

  protected async preview(): Promise<void> {
    this.planning.set(true);
    this.failed.set(false);
    try {
      const outcome = await this.desk.plan(this.text());
      this.plan.set(outcome.kind === 'done' ? outcome.value : undefined);
      this.issues.set(outcome.kind === 'done' ? outcome.value.issues : outcome.issues);
    } catch {
      this.failed.set(true);
    } finally {
      this.planning.set(false);
    }
  }

  protected async apply(plan: SettingsPlan): Promise<void> {
    const files = plan.files.length;
    const applied = await this.dialogs.ask({
      title: 'Put these settings in force?',
      explanation: `${files === 1 ? '1 file is' : `${files} files are`} written on the controller. Each is checked before and probed after; if a service does not come back, the old files do.`,
      action: 'Apply',
      run: () => this.desk.apply(plan.id),
    });
    if (applied === undefined) return;
    this.inForce.set(applied.settings);
    this.history.reload();
    this.dialogs.say(`Revision ${applied.settings.revision} is in force.`);
  }

  protected discard(): void {
    this.text.set(this.settings()?.yaml ?? '');
  }

  protected takeUp(revision: Revision): void {
    this.text.set(revision.yaml);
    this.editor()?.focus();
  }
}
