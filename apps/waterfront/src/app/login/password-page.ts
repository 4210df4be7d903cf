import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import {
  type AbstractControl,
  FormControl,
  FormGroup,
  ReactiveFormsModule,
  type ValidationErrors,
  type ValidatorFn,
  Validators,
} from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router } from '@angular/router';
import { Icon } from '../display/icon.ts';
import type { FieldIssue, PasswordOutcome } from '../session/password-outcome.ts';
import { Session } from '../session/session.ts';

const LEAST = 12; // as Teamster demands

/** Replaces the password that the installation made; nothing else is open before. */
@Component({
  selector: 'wf-password-page',
  imports: [ReactiveFormsModule, MatButton, MatFormFieldModule, MatInput, Icon],
  templateUrl: './password-page.html',
  styleUrl: './login.css',
})
export class PasswordPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef);

  /** Where to go afterwards, from the address. */
  readonly from = input('/', { transform: (from: string | undefined) => from ?? '/' });

  protected readonly userName = computed(() => this.session.viewer()?.name ?? '');
  protected readonly form = new FormGroup(
    {
      currentPassword: field(required),
      newPassword: field(required, Validators.minLength(LEAST)),
      repeated: field(required),
    },
    { validators: repeatsIt },
  );
  protected readonly busy = signal(false);
  protected readonly shown = signal(false);
  protected readonly message = signal('');

  constructor() {
    // Who cannot see the page hears that it is another one.
    this.focusAfterwards('h1');
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.message.set('');
    const { currentPassword, newPassword } = this.form.getRawValue();
    this.form.markAllAsTouched();
    if (this.form.invalid) {
      this.focusFirstError();
      return;
    }
    this.busy.set(true);
    const outcome = await this.session.changePassword(currentPassword, newPassword);
    this.busy.set(false);
    await this.conclude(outcome);
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut().catch(() => {
      this.message.set('Teamster did not answer. You are still signed in.');
    });
  }

  /** What is wrong with a field, the first thing first. */
  protected problemOf(control: AbstractControl): string {
    const { errors } = control;
    if (errors === null) return '';
    if (typeof errors.refused === 'string') return errors.refused;
    if (errors.repeat === true) return 'Type the new password again, exactly as above.';
    if (errors.minlength !== undefined) return `Take at least ${LEAST} characters.`;
    return 'Fill this in.';
  }

  private async conclude(outcome: PasswordOutcome): Promise<void> {
    switch (outcome.kind) {
      case 'changed':
        await this.router.navigateByUrl(this.from());
        return;
      case 'refused':
        this.show(outcome.issues);
        return;
      case 'throttled':
        this.message.set(outcome.message);
        return;
      case 'ended':
        this.session.expire();
        return;
      case 'unreachable':
        this.message.set(
          'Teamster does not answer. Check that the controller is on and reachable, and try again.',
        );
    }
  }

  private show(issues: readonly FieldIssue[]): void {
    for (const { path, message, remedy } of issues) {
      const text = `${message} ${remedy}`;
      const control = this.form.get(path);
      if (control === null) this.message.set(text);
      else control.setErrors({ refused: text });
    }
    this.focusFirstError();
  }

  private focusFirstError(): void {
    // The errors are drawn first, so that a screen reader reads them with the field.
    this.focusAfterwards('input.ng-invalid');
  }

  private focusAfterwards(selector: string): void {
    const focus = (): void => this.page.nativeElement.querySelector<HTMLElement>(selector)?.focus();
    afterNextRender(focus, { injector: this.injector });
  }
}

const required: ValidatorFn = (control) => Validators.required(control);

function field(...validators: ValidatorFn[]): FormControl<string> {
  return new FormControl('', { nonNullable: true, validators });
}

/** Marks the repetition, not the form, where the two differ. */
function repeatsIt(form: AbstractControl): ValidationErrors | null {
  const [next, repeated] = [form.get('newPassword'), form.get('repeated')];
  if (repeated === null || repeated.value === '') return null;
  const differs = next?.value !== repeated.value;
  if (differs !== repeated.hasError('repeat'))
    repeated.setErrors(differs ? { repeat: true } : null, { emitEvent: false });
  return null;
}
