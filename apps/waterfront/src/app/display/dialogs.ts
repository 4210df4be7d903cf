import type { ComponentType } from '@angular/cdk/portal';
import { inject, Injectable, Injector } from '@angular/core';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import { MatSnackBar, MatSnackBarConfig } from '@angular/material/snack-bar';
import { firstValueFrom } from 'rxjs';
import { ActionDialog } from './action-dialog.ts';
import type { ActionDialogData } from './action-dialog-data.ts';

const WIDTH = '480px';
const WORD_MS = 6000;

/** Opens dialogs, all alike, and says a word afterwards. A dialog finds what was provided where this was. */
@Injectable()
export class Dialogs {
  private readonly dialog = inject(MatDialog);
  private readonly snackBar = inject(MatSnackBar);
  private readonly injector = inject(Injector);

  /** Resolves when it is closed. One that must be answered does not close on a click beside it. */
  async open(
    dialog: ComponentType<unknown>,
    options: { readonly data?: unknown; readonly mustAnswer?: boolean } = {},
  ): Promise<unknown> {
    const { data, mustAnswer = false } = options;
    const config = Object.assign(new MatDialogConfig<unknown>(), {
      data: data ?? null,
      width: WIDTH,
      disableClose: mustAnswer,
      injector: this.injector,
    });
    return firstValueFrom(this.dialog.open(dialog, config).afterClosed(), {
      defaultValue: undefined,
    });
  }

  /** Asks, acts, and resolves to what came of it; undefined when it was cancelled. */
  ask<T>(data: ActionDialogData<T>): Promise<T | undefined> {
    return this.open(ActionDialog, { data }) as Promise<T | undefined>;
  }

  say(word: string): void {
    const config = Object.assign(new MatSnackBarConfig(), { duration: WORD_MS });
    this.snackBar.open(word, undefined, config);
  }
}
