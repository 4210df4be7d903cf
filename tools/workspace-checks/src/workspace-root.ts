import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, apps, libs and docs. */
export const workspaceRoot = fileURLToPath(new URL('../../..', import.meta.url));
