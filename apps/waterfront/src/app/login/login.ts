import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import {
  type AbstractControl,
  FormControl,
  FormGroup,
  ReactiveFormsModule,
  Validators,
} from '@angular/forms';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router } from '@angular/router';
import { Clock, WallClock } from '../display/clock.ts';
import { Icon } from '../display/icon.ts';
import { Session } from '../session/session.ts';
import type { SignInOutcome } from '../session/sign-in-outcome.ts';

/** Name and password; says plainly why it did not work and when to try again. */
@Component({
  selector: 'wf-login',
  imports: [ReactiveFormsModule, MatButton, MatIconButton, MatFormFieldModule, MatInput, Icon],
  providers: [{ provide: Clock, useClass: WallClock }],
  templateUrl: './login.html',
  styleUrl: './login.css',
})
export class Login {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  private readonly password = viewChild.required<ElementRef<HTMLInputElement>>('password');

  /** Where to go afterwards, from the address. */
  readonly from = input('/', { transform: (from: string | undefined) => from ?? '/' });
  readonly expired = input<string>();

  protected readonly form = new FormGroup({
    name: required(),
    password: required(),
  });
  protected readonly busy = signal(false);
  protected readonly showPassword = signal(false);
  protected readonly message = signal('');
  protected readonly waitUntil = signal(0);
  protected readonly waitSeconds = computed(() =>
    Math.max(0, Math.ceil((this.waitUntil() - this.clock.now()) / 1000)),
  );

  protected async signIn(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy() || this.waitSeconds() > 0) return;
    this.busy.set(true);
    this.message.set('');
    const { name, password } = this.form.getRawValue();
    const outcome = await this.session.signIn(name, password);
    this.busy.set(false);
    await this.conclude(outcome);
  }

  private async conclude(outcome: SignInOutcome): Promise<void> {
    switch (outcome.kind) {
      case 'signed-in':
        await this.router.navigateByUrl(this.from());
        return;
      case 'throttled':
        this.waitUntil.set(this.clock.now() + outcome.seconds * 1000);
        return;
      case 'refused':
        this.tryAgain('This name and password do not belong together. Check both and try again.');
        return;
      case 'unreachable':
        this.message.set(
          'Teamster does not answer. Check that the controller is on and reachable.',
        );
    }
  }

  private tryAgain(message: string): void {
    this.message.set(message);
    this.form.controls.password.reset();
    this.password().nativeElement.focus();
  }
}

function required(): FormControl<string> {
  const validators = (control: AbstractControl<string>) => Validators.required(control);
  return new FormControl('', { nonNullable: true, validators });
}
