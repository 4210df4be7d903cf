import type { Issue } from '@operos/cluster-model';
import type { Plan } from './plan.ts';
import { ancestors } from './read-machine.ts';

/** What contradicts itself in a plan whose parts are each well-formed. */
export function planConflicts(plan: Plan): Issue[] {
  return [
    ...repeatedPaths(plan),
    ...repeatedServices(plan),
    ...strayServices(plan),
    ...filesAsFolders(plan),
  ];
}

function repeatedPaths({ steps }: Plan): Issue[] {
  return repeats(steps.map(({ path }) => path)).map((index) =>
    conflict(`steps[${index}].path`, 'plan-path-twice', 'Expected each path once'),
  );
}

function repeatedServices({ services }: Plan): Issue[] {
  return repeats(services.map(({ id }) => id)).map((index) =>
    conflict(`services[${index}].id`, 'plan-service-twice', 'Expected each service once'),
  );
}

function strayServices({ steps, services }: Plan): Issue[] {
  const known = new Set(services.map(({ id }) => id));
  return steps.flatMap((step, index) => {
    const id = step.kind === 'directory' ? undefined : step.restarts;
    if (id === undefined || known.has(id)) return [];
    const message = `Expected a service ${id} in the plan`;
    return [conflict(`steps[${index}].restarts`, 'plan-unknown-service', message)];
  });
}

function filesAsFolders({ steps }: Plan): Issue[] {
  const folders = new Set(
    steps.filter(({ kind }) => kind !== 'absent').flatMap(({ path }) => ancestors(path)),
  );
  return steps.flatMap(({ kind, path }, index) =>
    kind !== 'directory' && folders.has(path)
      ? [conflict(`steps[${index}].path`, 'plan-file-as-folder', `Expected ${path} to hold files`)]
      : [],
  );
}

function repeats(texts: readonly string[]): number[] {
  const seen = new Set<string>();
  return texts.flatMap((text, index) => {
    if (seen.has(text)) return [index];
    seen.add(text);
    return [];
  });
}

function conflict(path: string, code: string, message: string): Issue {
  const remedy = 'This is a mistake in the program that made the plan: report it.';
  return { path, severity: 'error', code, message, remedy };
}
