import type { Issue } from '@operos/cluster-model';
import { parseIpv4Address } from '@operos/cluster-model';
import { errorAt, warningAt } from '../problem.ts';
import { checkBootLimits } from './check-boot-limits.ts';
import { checkServedFolders } from './check-served-folders.ts';
import type { ListenAddress, NginxSite } from './nginx-site.ts';
import { parseServedPath } from './served-path.ts';

/** Finds everything wrong at once, above all what `nginx -t` accepts although it serves too much or nothing. */
export function checkNginxSite(site: NginxSite): Issue[] {
  return [
    ...site.listen.flatMap((where, index) => checkListen(`listen[${index}]`, where)),
    ...repeatedListen(site),
    ...checkServedFolders(site.folders),
    ...checkLog('accessLog', site),
    ...checkLog('errorLog', site),
    ...oneLogForBoth(site),
    ...(site.limits === undefined ? [] : checkBootLimits('limits', site.limits)),
  ];
}

function checkListen(path: string, { address, port }: ListenAddress): Issue[] {
  return [...checkAddress(`${path}.address`, address), ...checkPort(`${path}.port`, port)];
}

function checkAddress(path: string, address: string): readonly Issue[] {
  const firstOctet = Number(address.split('.')[0]);
  if (parseIpv4Address(address) === undefined || firstOctet >= 224)
    return errorAt(path, {
      code: 'boot-server-address',
      message: `Expected an IPv4 address of this controller, got ${JSON.stringify(address)}`,
      remedy: 'Use the controller address on the private network.',
    });
  if (address !== '0.0.0.0') return [];
  return warningAt(path, {
    code: 'boot-server-open-to-all',
    message: 'Expected an address of the private network, got 0.0.0.0, which is every network',
    remedy: 'Use the controller address on the private network.',
  });
}

function checkPort(path: string, port: number): readonly Issue[] {
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return [];
  return errorAt(path, {
    code: 'boot-server-port',
    message: `Expected a port from 1 to 65535, got ${port}`,
    remedy: 'Use 80, which firmware takes when a URL names no port.',
  });
}

function repeatedListen({ listen }: NginxSite): Issue[] {
  const names = listen.map(({ address, port }) => `${address}:${port}`);
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : errorAt(`listen[${index}]`, {
          code: 'boot-server-address-repeated',
          message: `Expected each address and port once, got ${name} again`,
          remedy: 'Remove one of the two; nginx refuses to start with both.',
        }),
  );
}

function checkLog(field: 'accessLog' | 'errorLog', site: NginxSite): readonly Issue[] {
  const log = site[field];
  if (parseServedPath(log) === undefined)
    return errorAt(field, {
      code: 'boot-server-path',
      message: `Expected an absolute path without "..", "$" or control characters, got ${JSON.stringify(log)}`,
      remedy: 'Choose a file below /var/log.',
    });
  if (!site.folders.some(({ directory }) => log.startsWith(`${directory}/`))) return [];
  return errorAt(field, {
    code: 'boot-server-log-served',
    message: `Expected a log outside the served folders, got ${JSON.stringify(log)}`,
    remedy: 'Move it below /var/log: in a served folder every machine could read it.',
  });
}

function oneLogForBoth({ accessLog, errorLog }: NginxSite): readonly Issue[] {
  if ((accessLog as string) !== errorLog) return [];
  return errorAt('errorLog', {
    code: 'boot-server-logs-mixed',
    message: 'Expected two files, got the access log for both',
    remedy: 'Give the error log a file of its own; fetches are read from the access log.',
  });
}
