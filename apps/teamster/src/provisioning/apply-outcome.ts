import type { Receipt } from '@operos/host';
import type { ControllerOutcome } from '../settings/controller-files.ts';
import { settingsRefusal } from '../settings/settings-refusal.ts';

/** What became of the controller's files, in the words of the settings: what changed, or why nothing did. */
export function applyOutcome(receipt: Receipt): ControllerOutcome {
  const changedFiles = receipt.steps
    .filter(({ outcome }) => outcome === 'changed')
    .map(({ name }) => name);
  if (receipt.outcome === 'applied' || receipt.outcome === 'unchanged')
    return { changedFiles, issues: [] };
  const troubles = [...failedSteps(receipt), ...failedServices(receipt)];
  const issues = troubles.map(({ name, detail }) =>
    settingsRefusal('apply-failed', name, `${name}: ${detail ?? receipt.outcome}`),
  );
  const unsaid = `The files could not be put in place: ${receipt.outcome}`;
  return {
    changedFiles: [],
    issues: issues.length > 0 ? issues : [settingsRefusal('apply-failed', '', unsaid)],
  };
}

interface Trouble {
  readonly name: string;
  readonly detail?: string | undefined;
}

function failedSteps({ steps }: Receipt): readonly Trouble[] {
  return steps.filter(({ outcome }) => outcome === 'failed');
}

/** Those that said why; the others only got their old files back. */
function failedServices({ services }: Receipt): readonly Trouble[] {
  const notChanged = services.filter(({ outcome }) => outcome !== 'changed');
  const saying = notChanged.filter(({ detail }) => detail !== undefined);
  return (saying.length > 0 ? saying : notChanged).map(({ id, detail }) => ({ name: id, detail }));
}
