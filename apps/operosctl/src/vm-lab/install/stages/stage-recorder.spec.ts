import { expect, test } from 'vitest';
import { StageRecorder } from './stage-recorder.ts';
import { diskRules, mediumRules, type ReachedStage } from './stage-rule.ts';
import { stageShares } from './stage-shares.ts';

const BOOT = [
  [3, '\u001b[1;1HIInnssttaallll  OOppeerrooss  00..11..xx  uunnaatttteennddeedd'],
  [20, 'operos: 2.96 s start\r\nope'],
  [28, 'ros: 7.93 s system starts\r\n'],
  [50, '\u001b[2Joperos-install: ready\r\n'],
  [60, 'operos-install: step partition 1/12\r\noperos-install: step file-'],
  [61, 'systems 2/12\r\n'],
  [90, `operos-install: done ca=sha256:${'0'.repeat(64)} url=https://10.44.0.1\r\n`],
] as const;

function record(): { readonly recorder: StageRecorder; readonly told: ReachedStage[] } {
  const told: ReachedStage[] = [];
  const recorder = new StageRecorder(mediumRules, (stage) => told.push(stage));
  for (const [seconds, text] of BOOT) recorder.take(Buffer.from(text), seconds);
  return { recorder, told };
}

test('stages are noticed when their words are complete, each once', () => {
  const { recorder, told } = record();
  expect(recorder.reached.map(({ id, seconds }) => [id, seconds])).toEqual([
    ['menu', 3],
    ['installer-kernel', 20],
    ['installer-system', 28],
    ['installer-ready', 50],
    ['step-partition', 60],
    ['step-file-systems', 61],
    ['installed', 90],
  ]);
  expect(told).toEqual(recorder.reached);
});

test('the next boot has stages of its own', () => {
  const { recorder } = record();
  recorder.goOnWith(diskRules);
  recorder.take(Buffer.from('operos: 1.20 s start\n'), 110);
  expect(recorder.reached.at(-1)).toMatchObject({ id: 'disk-kernel', seconds: 110 });
});

test('a machine that is switched on again reaches all stages again', () => {
  const { recorder } = record();
  recorder.beginWith(mediumRules);
  expect(recorder.reached).toEqual([]);
  recorder.take(Buffer.from('operos: 2.96 s start\n'), 9);
  expect(recorder.reached.map(({ id }) => id)).toEqual(['installer-kernel']);
});

test('the time before a stage belongs to its owner', () => {
  const stages: readonly ReachedStage[] = [
    { id: 'a', title: '', owner: 'firmware', seconds: 10 },
    { id: 'b', title: '', owner: 'linux', seconds: 25 },
    { id: 'c', title: '', owner: 'firmware', seconds: 27 },
    { id: 'd', title: '', owner: 'operos', seconds: 30 },
  ];
  expect(stageShares(stages)).toEqual({ firmware: 12, linux: 15, operos: 3 });
});
