import { expect, test } from 'vitest';
import { defaultSettings } from './default-settings.ts';
import { judgeSettings } from './judge-settings.ts';
import { SettingsPlans } from './settings-plans.ts';

const { settings } = judgeSettings(defaultSettings);
const made = {
  plan: { baseRevision: 1, files: [], issues: [] },
  settings: settings!,
  yaml: defaultSettings,
};
const MINUTE = 60_000;

test('a plan can be applied for a quarter of an hour and no longer', () => {
  const plans = new SettingsPlans();
  const { plan } = plans.add(made, 0);
  expect(plans.get(plan.id, 15 * MINUTE - 1)?.plan).toEqual(plan);
  expect(plans.get(plan.id, 15 * MINUTE)).toBeUndefined();
  expect(plans.get('never-made', 0)).toBeUndefined();
});

test('planning without end does not fill the memory: the oldest go first', () => {
  const plans = new SettingsPlans();
  const ids = Array.from({ length: 150 }, () => plans.add(made, 0).plan.id);
  expect(ids.filter((id) => plans.get(id, 0) !== undefined)).toEqual(ids.slice(50));
});

test('a plan that was carried out is gone', () => {
  const plans = new SettingsPlans();
  const { plan } = plans.add(made, 0);
  plans.remove(plan.id);
  expect(plans.get(plan.id, 0)).toBeUndefined();
});
