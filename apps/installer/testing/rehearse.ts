import { standardTerminal } from '@operos/terminal-ui/node';
import { readFacts } from '../src/machine/read-facts.ts';
import { WizardRun } from '../src/wizard/wizard-run.ts';
import { rehearsedWorld } from './rehearsed-world.ts';

// The screens on the machine that is recorded in a folder: node testing/rehearse.ts FOLDER
const folder = process.argv[2] ?? '.';
const open = standardTerminal(process.env);
if (open === undefined) throw new Error('Expected a terminal.');
const run = new WizardRun(rehearsedWorld(folder), readFacts(folder, '0.1.x'));
await run.run([{ open, path: undefined }], new AbortController().signal);
