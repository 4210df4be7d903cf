import { expect, test } from 'vitest';
import type { DatacentrePlan } from '../src/lab/datacentre/datacentre.ts';
import type { LabEvent } from '../src/lab/lab-log.ts';
import { VirtualDatacentre } from '../testing/virtual-datacentre.ts';

const faults = {
  'no-dhcp': 1,
  'slow-tftp': 1,
  'duplicate-uuid': 1,
  'dead-disk': 2,
  'lost-power': 2,
};
const plan: DatacentrePlan = { seed: 1, machines: 16, faults };

/** True with the last thing that can happen in the datacentre: after it, machines only beat. */
function whenAllHappened({ machines }: DatacentrePlan): (event?: LabEvent) => boolean {
  // One has no address, two boot twice.
  let readyLeft = machines - 1 + 2;
  let struckLeft = 4;
  let requestsLeft = machines - 1 + 2 + 5;
  return (happened) => {
    const event = happened?.event ?? '';
    if (event === 'ready') readyLeft -= 1;
    if (event.startsWith('fault:')) struckLeft -= 1;
    if (event === 'address-requested') requestsLeft -= 1;
    return readyLeft === 0 && struckLeft === 0 && requestsLeft === 0;
  };
}

const run = (of: DatacentrePlan) => new VirtualDatacentre().run(of, whenAllHappened(of));

test('the same seed gives the same event log, with every fault in it', async () => {
  const [one, other] = [await run(plan), await run(plan)];
  expect(one).toEqual(other);
  const events = new Set(one.map(({ event }) => event));
  for (const event of ['approved', 'ready', 'fault:dead-disk', 'fault:lost-power', 'power-back'])
    expect(events).toContain(event);
  // 15 machines take 14 steps and 2 of them once more, with a strike and the power back; 2 disks die; 1 gives up.
  expect(one).toHaveLength(15 * 14 + 2 * (14 + 2) + 2 + 5);
});

test('another seed gives another', async () => {
  expect(await run({ ...plan, seed: 2 })).not.toEqual(await run(plan));
});

test('it is the same when Teamster is away now and then and heartbeats take their time', async () => {
  const calm = await run(plan);
  const troubled = new VirtualDatacentre();
  for (let index = 0; index < 300; index += 1)
    troubled.server.surprises.push(
      index % 3 === 0 ? undefined : { status: 503, body: undefined, retryAfterSeconds: 1 },
    );
  expect(await troubled.run(plan, whenAllHappened(plan))).toEqual(calm);
  expect(troubled.troubles.length).toBeGreaterThan(100);
});
