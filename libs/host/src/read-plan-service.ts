import type { PlanService, ProgramCheck } from './plan.ts';
import { given, type PlanReader } from './plan-reader.ts';
import { readProbe } from './read-probe.ts';
import type { ReadingPlace } from './read-plan-step.ts';

/** A unit's name as systemd allows it, without a dash in front, where a program would take it for an option. */
export const serviceId = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9@._:-]{0,99}$/,
  expected: "a service's name",
};

const ANY_TEXT = { pattern: /^[^\0]{0,4096}$/, expected: 'an argument without a zero byte' };
const MAX_ARGS = 32;

/** Reads one service; undefined, with the reasons in the reader, if it is none. */
export function readPlanService(
  reader: PlanReader,
  value: unknown,
  at: ReadingPlace,
): PlanService | undefined {
  const { path } = at;
  const fields = reader.fields(value, path, ['id', 'kind', 'onChange', 'check', 'probe']);
  if (!fields) return undefined;
  const id = reader.text(fields.id, `${path}.id`, serviceId);
  const kind = reader.oneOf(fields.kind, `${path}.kind`, ['systemd', 'process', 'none']);
  const onChange = reader.oneOf(fields.onChange, `${path}.onChange`, ['reload', 'restart']);
  const check = readCheck(reader, fields.check, { ...at, path: `${path}.check` });
  const probe = readProbe(reader, fields.probe, `${path}.probe`);
  if (id === undefined || !kind || !onChange) return undefined;
  return { id, kind, onChange, ...given('check', check), ...given('probe', probe) };
}

/** Reads a checker, which must be one of those allowed. */
export function readCheck(
  reader: PlanReader,
  value: unknown,
  { path, limits }: ReadingPlace,
): ProgramCheck | undefined {
  if (value === undefined) return undefined;
  const fields = reader.fields(value, path, ['program', 'args']);
  if (!fields) return undefined;
  const program = reader.oneOf(fields.program, `${path}.program`, limits.checkers);
  const args = reader.list(fields.args, { path: `${path}.args`, most: MAX_ARGS }, (part, at) =>
    reader.text(part, at, ANY_TEXT),
  );
  return program !== undefined && args ? { program, args } : undefined;
}
