import type { Viewer } from './viewer.ts';

const roles: readonly string[] = ['ADMIN', 'OPERATOR', 'VIEWER'];

/** Reads the answer of `GET /api/v1/session`; undefined for anything else. */
export function readViewer(answer: unknown): Viewer | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { name, role, mustChangePassword } = answer as Record<string, unknown>;
  if (typeof name !== 'string' || typeof role !== 'string') return undefined;
  const known = role.toUpperCase();
  if (!roles.includes(known)) return undefined;
  const viewer = { name, role: known as Viewer['role'] };
  return mustChangePassword === true ? { ...viewer, mustChangePassword } : viewer;
}
