import { Component, computed, type ElementRef, input, model, viewChild } from '@angular/core';

/** A plain text field with line numbers; the browser's own editing, undo and search work in it. */
@Component({
  selector: 'wf-yaml-editor',
  template: `
    <pre #gutter aria-hidden="true">{{ numbers() }}</pre>
    <textarea
      #field
      [id]="fieldId()"
      [value]="text()"
      [readOnly]="readOnly()"
      [attr.aria-describedby]="describedBy() || null"
      autocapitalize="none"
      autocomplete="off"
      spellcheck="false"
      wrap="off"
      data-testid="yaml"
      (input)="text.set(field.value)"
      (scroll)="gutter.scrollTop = field.scrollTop"
    ></textarea>
  `,
  styleUrl: './yaml-editor.css',
})
export class YamlEditor {
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');

  readonly text = model.required<string>();
  readonly fieldId = input.required<string>();
  readonly readOnly = input(false);
  readonly describedBy = input('');

  protected readonly numbers = computed(() =>
    this.text()
      .split('\n')
      .map((_line, index) => index + 1)
      .join('\n'),
  );

  focus(): void {
    this.field().nativeElement.focus();
  }
}
