import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The whole GUI: whatever page the address names. */
@Component({ selector: 'wf-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {}
