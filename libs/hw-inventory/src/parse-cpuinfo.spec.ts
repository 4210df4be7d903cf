import { expect, test } from 'vitest';
import { parseCpuinfo } from './parse-cpuinfo.ts';

function processor(number: number, socket: string | null, flags = 'fpu vme'): string {
  return [
    `processor\t: ${number}`,
    'vendor_id\t: GenuineIntel',
    'model name\t: Intel(R) Xeon(R) Silver 4114 CPU @ 2.20GHz',
    `cpu MHz\t\t: ${800 + number}.123`,
    ...(socket === null ? [] : [`physical id\t: ${socket}`]),
    'cpu cores\t: 2',
    `flags\t\t: ${flags}`,
  ].join('\n');
}

test('one entry a package, with its threads counted and its rated clock', () => {
  const text = [processor(0, '0'), processor(1, '1'), processor(2, '0'), processor(3, '1')].join(
    '\n\n',
  );
  const silver = {
    vendor: 'Intel',
    model: 'Intel(R) Xeon(R) Silver 4114 CPU @ 2.20GHz',
    cores: 2,
    threads: 2,
    maxMhz: 2200,
  };
  expect(parseCpuinfo(text)).toEqual({
    packages: [
      { slot: 'CPU 0', ...silver },
      { slot: 'CPU 1', ...silver },
    ],
    hypervisorFlag: false,
  });
});

test('the present clock rate, which is another one each second, does not show', () => {
  const slow = processor(0, '0');
  expect(parseCpuinfo(slow.replace('800.123', '3100.000'))).toEqual(parseCpuinfo(slow));
});

test('processors that name no package are in one', () => {
  expect(parseCpuinfo(`${processor(0, null)}\n\n${processor(1, null)}`).packages).toHaveLength(1);
});

test('the flag of a virtual machine is seen, part of another flag is not', () => {
  expect(parseCpuinfo(processor(0, '0', 'fpu hypervisor lahf_lm')).hypervisorFlag).toBe(true);
  expect(parseCpuinfo(processor(0, '0', 'fpu xhypervisor hypervisorx')).hypervisorFlag).toBe(false);
});

test('nothing is no processor', () => {
  expect(parseCpuinfo('')).toEqual({ packages: [], hypervisorFlag: false });
});
