import type { NodeFilter } from '@operos/teamster-api/resolvers';
import type { Fleet } from '../../fleet/fleet.ts';
import type { FleetNode } from '../../fleet/fleet-node.ts';

/** The servers that pass every part of a filter. */
export function filterNodes(
  fleet: Fleet,
  filter: NodeFilter | null | undefined,
): readonly FleetNode[] {
  const tests = [phaseTest(fleet, filter), textTest(filter), simulatedTest(filter)].filter(
    (test) => test !== undefined,
  );
  if (tests.length === 0) return fleet.all();
  return fleet.all().filter((node) => tests.every((test) => test(node)));
}

type NodeTest = ((node: FleetNode) => boolean) | undefined;

function phaseTest(fleet: Fleet, filter: NodeFilter | null | undefined): NodeTest {
  const phases = filter?.phases;
  if (!phases) return undefined;
  const wanted = new Set(phases);
  return (node) => wanted.has(fleet.phaseOf(node));
}

function textTest(filter: NodeFilter | null | undefined): NodeTest {
  const wanted = filter?.text?.trim().toLowerCase();
  if (!wanted) return undefined;
  return ({ name, address, mac, summary }) =>
    [name, address, mac, summary.serial, summary.product].some((text) =>
      text?.toLowerCase().includes(wanted),
    );
}

function simulatedTest(filter: NodeFilter | null | undefined): NodeTest {
  const simulated = filter?.simulated;
  return simulated === null || simulated === undefined
    ? undefined
    : (node) => node.simulated === simulated;
}
