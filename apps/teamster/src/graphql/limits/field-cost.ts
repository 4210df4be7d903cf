/** Fields that cost more than a property of an object already in memory, in rows of a list. */
export const fieldCost: Readonly<Record<string, number>> = {
  'Query.planSettings': 1000, // renders every file of the controller
  'Query.leases': 100,
  'Query.auditLog': 10,
  'Node.hardware': 10, // opens the server's report
  'Node.events': 10,
};
