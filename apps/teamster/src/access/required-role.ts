import type { Role } from '@operos/teamster-api/resolvers';

/** The least role that may use a field; ANYONE needs no sign-in. */
export type RequiredRole = Role | 'ANYONE';

/** Who may use which root field: the one place of it. A spec fails when a field of the schema has no row. */
export const requiredRole: Readonly<Record<string, Readonly<Record<string, RequiredRole>>>> = {
  Query: {
    me: 'ANYONE',
    about: 'VIEWER',
    nodes: 'VIEWER',
    node: 'VIEWER',
    phaseCounts: 'VIEWER',
    settings: 'VIEWER',
    settingsHistory: 'VIEWER',
    events: 'VIEWER',
    leases: 'VIEWER',
    networkAlarms: 'VIEWER',
    bootImages: 'VIEWER',
    planSettings: 'OPERATOR',
    auditLog: 'ADMIN',
    apiTokens: 'ADMIN',
    joinTokens: 'ADMIN',
    users: 'ADMIN',
    kubeconfig: 'VIEWER',
  },
  Mutation: {
    // Everybody may change the password they sign in with; the resolver keeps others' for admins.
    setPassword: 'VIEWER',
    approveNode: 'OPERATOR',
    rejectNode: 'OPERATOR',
    renameNode: 'OPERATOR',
    // It revokes a key, as retiring does.
    replaceNode: 'ADMIN',
    retireNode: 'ADMIN',
    applySettings: 'ADMIN',
    openEnrolmentWindow: 'ADMIN',
    closeEnrolmentWindow: 'ADMIN',
    createApiToken: 'ADMIN',
    revokeApiToken: 'ADMIN',
    createJoinToken: 'ADMIN',
    revokeJoinToken: 'ADMIN',
    createUser: 'ADMIN',
  },
  Subscription: {
    nodeChanged: 'VIEWER',
    eventAdded: 'VIEWER',
  },
};
