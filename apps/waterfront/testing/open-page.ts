import type {
  ComponentHarness,
  ComponentHarnessConstructor,
  HarnessLoader,
} from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { pages } from '../src/app/pages.ts';
import type { Fakes } from './fakes.ts';

/** A page as a browser would have it open. */
export interface OpenPage {
  readonly router: Router;
  /** Finds dialogs and menus too. */
  readonly everywhere: HarnessLoader;
  get<T extends ComponentHarness>(harness: ComponentHarnessConstructor<T>): Promise<T>;
}

/** Opens the page at an address over fakes. */
export async function openPage(fakes: Fakes, address: string): Promise<OpenPage> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        // Provided where the real ones are: on the route, so that a dialog that looks elsewhere fails here too.
        [{ path: '', children: pages, providers: fakes.providers() }],
        withComponentInputBinding(),
      ),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
    ],
  });
  const { fixture } = await RouterTestingHarness.create(address);
  const everywhere = TestbedHarnessEnvironment.documentRootLoader(fixture);
  return {
    router: TestBed.inject(Router),
    everywhere,
    get: (harness) => everywhere.getHarness(harness),
  };
}
