import { checkClusterSettings, parseClusterSettings } from '@operos/cluster-model';
import { exampleSettings } from '@operos/cluster-model/testing';
import { expect, test } from 'vitest';
import { windowsDisk, blankDisk } from '../../testing/example-disks.ts';
import { exampleState, siteOffer, twoCards } from '../../testing/example-state.ts';
import type { AnswerId } from './answer-id.ts';
import { noAnswers } from './answers.ts';
import { answersFromSettings } from './answers-from-settings.ts';
import { acceptAnswers, changeAnswer } from './change-answer.ts';
import { isAbout, judgeAnswers, settingsOf } from './judge-answers.ts';
import type { Knowledge } from './knowledge.ts';
import { answerOf } from './propose.ts';
import { settingsDocument } from './settings-document.ts';

/** What is known after somebody wrote these answers, one after the other. */
function written(
  texts: readonly (readonly [AnswerId, string])[],
  knowledge: Knowledge = exampleState(),
): Knowledge {
  return texts.reduce(
    (now, [id, text]) => ({ ...now, answers: changeAnswer(now, id, text) }),
    knowledge,
  );
}

const enough = [
  ['cluster.name', 'Rack One'],
  ['password', 'correct horse battery'],
  ['password.again', 'correct horse battery'],
] as const;

test('a name and a password are all that has to be written', () => {
  const knowledge = written(enough);
  expect(judgeAnswers(knowledge)).toEqual([]);
  expect(settingsOf(knowledge)).toMatchObject({
    cluster: { name: 'Rack One', organisation: 'Rack One' },
    privateNetwork: { interface: 'eno1', network: '192.168.34.0/24' },
    publicNetwork: { mode: 'dhcp', interface: 'eno2' },
    controller: { disk: '/dev/disk/by-id/wwn-0x5000c500a1b2c3d4' },
  });
});

test('nothing that was written is lost by going on: it wins over every proposal', () => {
  const knowledge = written([...enough, ['private.network', '10.0.5.0/24']]);
  const later = { ...knowledge, offers: { ...knowledge.offers, eno1: siteOffer }, disks: [] };
  expect(answerOf(later, 'private.network')).toBe('10.0.5.0/24');
  expect(answerOf(later, 'cluster.name')).toBe('Rack One');
});

test('the private network is proposed clear of what was seen and written elsewhere', () => {
  expect(answerOf(exampleState(), 'private.network')).toBe('192.168.34.0/24');
  const site = written([['public.address', '192.168.34.20/23']]);
  expect(answerOf(site, 'private.network')).toBe('192.168.36.0/24');
  const none = exampleState({ offers: {} });
  expect(answerOf(none, 'private.network')).toBe('192.168.33.0/24');
});

test('with one card the network and the gateway are those of the site, if they were seen', () => {
  const one = exampleState({ offers: { eno1: siteOffer } }, twoCards.slice(0, 1));
  expect(answerOf(one, 'public.card')).toBe('none');
  expect(settingsDocument(one)).toMatchObject({
    privateNetwork: { network: '192.168.33.0/24', gateway: '192.168.33.1' },
    publicNetwork: { mode: 'disabled' },
  });
});

test('in single-NIC mode the gateway must be written, and its issue belongs to its field alone', () => {
  const knowledge = written([...enough, ['public.card', 'none']]);
  const issues = judgeAnswers(knowledge).filter(({ severity }) => severity === 'error');
  expect(issues.map(({ code }) => code)).toEqual(['gateway-missing']);
  expect(isAbout(issues[0]!, 'single.gateway', knowledge)).toBe(true);
  expect(isAbout(issues[0]!, 'private.gateway', knowledge)).toBe(false);
});

test('addresses follow a network that is moved, whatever is written on the way', () => {
  const before = written([
    ['public.card', 'none'],
    ['private.network', '192.168.50.0/24'],
    ['private.address', '192.168.50.20'],
    ['single.gateway', '192.168.50.1'],
    ['private.range', '192.168.50.100 - 192.168.50.120'],
    ['private.dns', '192.168.50.2 9.9.9.9'],
  ]);
  const typing = ['192.168.50.0/2', '1', '10.0.0.0/8', '10.1', '10.1.0.0/2', '10.1.0.0/24'];
  const after = written(
    typing.map((text) => ['private.network', text] as const),
    before,
  );
  expect(answerOf(after, 'private.address')).toBe('10.1.0.20');
  expect(answerOf(after, 'single.gateway')).toBe('10.1.0.1');
  expect(answerOf(after, 'private.range')).toBe('10.1.0.100 - 10.1.0.120');
  expect(answerOf(after, 'private.dns')).toBe('10.1.0.2 9.9.9.9');
  const back = written([['private.network', '192.168.50.0/24']], after);
  expect(answerOf(back, 'private.range')).toBe('192.168.50.100 - 192.168.50.120');
});

test('a gateway that was written in one mode is not taken for that of the other', () => {
  const single = written([
    ['public.card', 'none'],
    ['single.gateway', '192.168.33.1'],
  ]);
  const again = written([['public.card', 'eno2']], single);
  expect(answerOf(again, 'private.gateway')).toBe(answerOf(again, 'private.address'));
  expect(answerOf(written([['public.card', 'none']], again), 'single.gateway')).toBe(
    '192.168.33.1',
  );
});

test('networks must not meet, also when there is no public one and when it is only offered', () => {
  const single = written([...enough, ['public.card', 'none'], ['private.network', '10.10.3.0/24']]);
  expect(judgeAnswers(single).map(({ code }) => code)).toContain('network-overlap');
  const offered = written([...enough, ['private.network', '192.168.33.128/25']]);
  expect(judgeAnswers(offered).map(({ code }) => code)).toContain('network-overlap');
});

test('a disk with data has to be given away by the end of its serial number', () => {
  const path = windowsDisk.links[0]!;
  const chosen = written([...enough, ['disk.main', path]]);
  expect(judgeAnswers(chosen)).toMatchObject([{ path: 'disk.consent', code: 'disk-has-data' }]);
  expect(judgeAnswers(written([['disk.consent', 'al42']], chosen))).toHaveLength(1);
  expect(judgeAnswers(written([['disk.consent', 'al43']], chosen))).toEqual([]);
  const noSerial = { ...chosen, disks: [{ ...windowsDisk, serial: null }] };
  expect(judgeAnswers(written([['disk.consent', 'erase']], noSerial))).toEqual([]);
});

test('a consent is for one disk: another one asks again', () => {
  const other = {
    ...windowsDisk,
    name: 'sdc',
    serial: 'X9999',
    links: ['/dev/disk/by-id/ata-X9999'],
  };
  const state = exampleState({ disks: [windowsDisk, other] });
  const agreed = written([...enough, ['disk.consent', 'AL43']], state);
  expect(judgeAnswers(agreed)).toEqual([]);
  const changed = written([['disk.main', other.links[0]!]], agreed);
  expect(judgeAnswers(changed)).toMatchObject([{ path: 'disk.consent' }]);
});

test('what was seen and agreed to stays when something is seen later', () => {
  const early = exampleState({ offers: {} });
  expect(answerOf(early, 'private.card')).toBe('eno1');
  const answers = acceptAnswers(early, ['private.card', 'private.network', 'private.address']);
  const late = { ...early, answers, offers: { eno1: siteOffer } };
  expect(answerOf(late, 'private.card')).toBe('eno1');
  expect(answerOf(late, 'private.network')).toBe('192.168.33.0/24');
  const moved = written([['private.network', '10.0.0.0/24']], late);
  expect(answerOf(moved, 'private.address')).toBe('10.0.0.10');
});

test('a mirror is another disk, given away for itself, and comes into the settings', () => {
  const mirror = windowsDisk.links[0]!;
  const chosen = written([...enough, ['disk.mirror', mirror]]);
  expect(judgeAnswers(chosen)).toMatchObject([{ path: 'mirror.consent', code: 'disk-has-data' }]);
  const agreed = written([['mirror.consent', 'AL43']], chosen);
  expect(judgeAnswers(agreed)).toEqual([]);
  expect(settingsOf(agreed)?.controller.mirrorDisk).toBe(mirror);
  const same = written(
    [
      ['disk.main', mirror],
      ['disk.consent', 'AL43'],
    ],
    agreed,
  );
  expect(judgeAnswers(same).map(({ code }) => code)).toContain('disk-shared');
});

test('a disk that is still being read has to be waited for, and is not given away unseen', () => {
  const unread = written(enough, exampleState({ disks: [blankDisk({ zeros: null })] }));
  expect(judgeAnswers(unread)).toMatchObject([{ path: 'disk.main', code: 'disk-unread' }]);
  const full = { ...unread, disks: [blankDisk({ zeros: false })] };
  expect(judgeAnswers(full)).toMatchObject([{ path: 'disk.consent', code: 'disk-has-data' }]);
});

test('choosing another disk takes the consent back, whatever was typed', () => {
  const nameless = { ...windowsDisk, serial: null, links: ['/dev/disk/by-path/pci-1'] };
  const state = exampleState({ disks: [windowsDisk, nameless] });
  const agreed = written(
    [
      ['disk.consent', 'ERASE'],
      ['disk.main', nameless.links[0]!],
    ],
    state,
  );
  expect(answerOf(agreed, 'disk.consent')).toBe('');
  expect(agreed.answers.texts).not.toHaveProperty('disk.consent');
});

test('a disk that is pulled out is missed, and the proposal is another one', () => {
  const chosen = written([...enough, ['disk.main', blankDisk().links[0]!]]);
  expect(judgeAnswers({ ...chosen, disks: [windowsDisk] })).toMatchObject([
    { path: 'disk.main', code: 'disk-missing' },
  ]);
  expect(answerOf(exampleState({ disks: [windowsDisk] }), 'disk.main')).toBe(windowsDisk.links[0]);
  expect(answerOf(exampleState({ disks: [] }), 'disk.main')).toBe('');
});

test.each([
  ['too short', 'abc', 'abc', 'password'],
  ['different', 'correct horse battery', 'correct horse', 'password.again'],
  ['easy to guess', 'administrator', 'administrator', 'password'],
])('passwords that are %s', (_, ...[password, again, path]) => {
  const knowledge = written([
    ['cluster.name', 'A'],
    ['password', password],
    ['password.again', again],
  ]);
  expect(judgeAnswers(knowledge)).toMatchObject([{ path }]);
  expect(JSON.stringify(judgeAnswers(knowledge))).not.toContain(password);
});

test.each([
  ['static', []],
  ['by DHCP', [['publicNetwork', { mode: 'dhcp', interface: 'eno2' }]]],
  [
    'with one card',
    [
      ['publicNetwork', { mode: 'disabled' }],
      ['privateNetwork.gateway', '192.168.33.1'],
      ['workers', { systemPercent: 33 }],
      ['access', { sshKeys: [], consoleLogin: false }],
    ],
  ],
] as const)('settings of a file come out as they were: %s', (_, changes) => {
  const settings = exampleSettings(...changes);
  const answers = answersFromSettings({ settings, erase: [], password: undefined });
  const document = settingsDocument({ ...exampleState(), answers });
  expect(parseClusterSettings(document).settings).toEqual(settings);
  expect(checkClusterSettings(document)).toEqual(checkClusterSettings(settings));
});

test('nobody has said anything at first', () => {
  expect(exampleState().answers).toBe(noAnswers);
});
