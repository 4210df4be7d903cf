export { changedDocument, removed } from './changed-document.ts';
export { exampleDocument } from './example-document.ts';
export { exampleSettings } from './example-settings.ts';
export { awkwardText, hostileText } from './hostile-text.ts';
export { invalidSettings, type InvalidSettings, mutations } from './invalid-settings.ts';
export { type Mutation } from './mutation.ts';
export { bootMoment, seenUpTo } from './seen.ts';
export { validDocument, validSettings } from './valid-settings.ts';
