import type { NodeFilter } from '@operos/teamster-api/resolvers';
import type { Fleet } from '../../fleet/fleet.ts';
import type { FleetNode } from '../../fleet/fleet-node.ts';

type NodeTest = (node: FleetNode) => boolean;

/** Whether a server passes every part of a filter; undefined for a filter that all pass. */
export function nodeFilter(
  filter: NodeFilter | null | undefined,
  fleet: Fleet,
): NodeTest | undefined {
  const tests = [phaseTest(filter, fleet), textTest(filter), simulatedTest(filter)].filter(
    (test) => test !== undefined,
  );
  return tests.length === 0 ? undefined : (node) => tests.every((test) => test(node));
}

function phaseTest(filter: NodeFilter | null | undefined, fleet: Fleet): NodeTest | undefined {
  const phases = filter?.phases;
  if (!phases) return undefined;
  const wanted = new Set(phases);
  return (node) => wanted.has(fleet.phaseOf(node));
}

function textTest(filter: NodeFilter | null | undefined): NodeTest | undefined {
  const wanted = filter?.text?.trim().toLowerCase();
  if (!wanted) return undefined;
  return ({ name, address, mac, summary }) =>
    [name, address, mac, summary.serial, summary.product].some((text) =>
      text?.toLowerCase().includes(wanted),
    );
}

function simulatedTest(filter: NodeFilter | null | undefined): NodeTest | undefined {
  const simulated = filter?.simulated;
  return simulated === null || simulated === undefined
    ? undefined
    : (node) => node.simulated === simulated;
}
