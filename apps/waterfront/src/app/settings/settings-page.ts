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
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar } from '@angular/material/snack-bar';
import type { IssueTextFragment } from '@operos/teamster-api/operations';
import { firstValueFrom } from 'rxjs';
import { ActionDialog } from '../display/action-dialog.ts';
import type { ActionDialogData } from '../display/action-dialog-data.ts';
import { Ago } from '../display/ago.ts';
import { IssueList } from '../display/issue-list.ts';
import { LoadFailure } from '../display/load-failure.ts';
import { Notice } from '../display/notice.ts';
import { Session } from '../session/session.ts';
import { FileDiff } from './file-diff.ts';
import { RevisionList } from './revision-list.ts';
import {
  type AppliedSettings,
  type Revision,
  SettingsDesk,
  type SettingsPlan,
} from './settings-desk.ts';
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
  private readonly dialog = inject(MatDialog);
  private readonly snackBar = inject(MatSnackBar);
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

  // Whatever was planned or found belongs to one text; another text makes it void.
  protected readonly plan = linkedSignal<string, SettingsPlan | undefined>({
    source: this.text,
    computation: () => undefined,
  });
  protected readonly issues = linkedSignal<string, readonly IssueTextFragment[]>({
    source: this.text,
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
    const data: ActionDialogData<AppliedSettings> = {
      title: 'Put these settings in force?',
      explanation: `${files === 1 ? '1 file is' : `${files} files are`} written on the controller. Each is checked before and probed after; if a service does not come back, the old files do.`,
      action: 'Apply',
      run: () => this.desk.apply(plan.id),
    };
    const asked = this.dialog.open<ActionDialog, unknown, AppliedSettings>(ActionDialog, { data });
    const applied = await firstValueFrom(asked.afterClosed());
    if (applied === undefined) return;
    this.inForce.set(applied.settings);
    this.history.reload();
    this.snackBar.open(`Revision ${applied.settings.revision} is in force.`, undefined, {
      duration: 6000,
    });
  }

  protected discard(): void {
    this.text.set(this.settings()?.yaml ?? '');
  }

  protected takeUp(revision: Revision): void {
    this.text.set(revision.yaml);
    this.editor()?.focus();
  }
}
