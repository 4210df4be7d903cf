import { expect, test } from 'vitest';
import { controllerAndWorker } from './controller-plan.ts';
import { controllerDisk } from './controller/controller-settings.ts';

test('the settings name the disk that the machine has', () => {
  const [controller, worker] = controllerAndWorker({
    ...{ firmware: 'uefi', iso: '/iso', configDisk: '/conf', disk: null, otherDisks: ['/other'] },
  });
  expect(controllerDisk.endsWith(`_${controller.disks[0]?.serial ?? ''}`)).toBe(true);
  expect(controller.disks.map(({ bus, file }) => [bus, file])).toEqual([
    ['sata', null],
    ['sata', '/other'],
    ['virtio', '/conf'],
  ]);
  expect(worker).toMatchObject({
    name: 'worker-uefi',
    firmware: 'uefi',
    boot: ['network', 'disk'],
  });
});

test('a folder that no plan can name is refused in words', () => {
  const plan = () =>
    controllerAndWorker({
      ...{ firmware: 'bios', iso: 'a b', configDisk: '/conf', disk: null, otherDisks: [] },
    });
  expect(plan).toThrow(/a plain path/);
});
