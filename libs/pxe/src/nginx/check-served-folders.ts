import type { Issue } from '@operos/cluster-model';
import { errorAt } from '../problem.ts';
import type { ServedFolder } from './nginx-site.ts';
import { parseServedPath, parseUrlFolder } from './served-path.ts';

// Whole trees that hold secrets or devices, and folders that hold such trees.
const NEVER_BELOW = ['/dev', '/etc', '/home', '/proc', '/root', '/run/credentials', '/sys'];
const NEVER_ITSELF = ['/boot', '/mnt', '/opt', '/run', '/srv', '/tmp', '/usr', '/var', '/var/lib'];

/** Finds URLs served twice and folders that hold more than boot files. */
export function checkServedFolders(folders: readonly ServedFolder[]): Issue[] {
  const urls = folders.map((folder) => folder.url);
  return folders.flatMap(({ url, directory }, index) => [
    ...checkUrl(`folders[${index}].url`, url),
    ...(urls.indexOf(url) < index ? repeatedUrl(`folders[${index}].url`, url) : []),
    ...checkDirectory(`folders[${index}].directory`, directory),
  ]);
}

function checkUrl(path: string, url: string): readonly Issue[] {
  if (parseUrlFolder(url) !== undefined) return [];
  return errorAt(path, {
    code: 'boot-server-url',
    message: `Expected a folder of URLs with both slashes, got ${JSON.stringify(url)}`,
    remedy: 'Write it as /boot/ with letters, digits, "." and "-" only.',
  });
}

function repeatedUrl(path: string, url: string): readonly Issue[] {
  return errorAt(path, {
    code: 'boot-server-url-repeated',
    message: `Expected each URL once, got ${url} again`,
    remedy: 'Serve the second folder under another URL.',
  });
}

function checkDirectory(path: string, directory: string): readonly Issue[] {
  if (parseServedPath(directory) === undefined)
    return errorAt(path, {
      code: 'boot-server-path',
      message: `Expected an absolute path without "..", "$" or control characters, got ${JSON.stringify(directory)}`,
      remedy: 'Choose a folder of its own, for example /var/lib/operos/boot.',
    });
  const isWithin = NEVER_BELOW.some((tree) => `${directory}/`.startsWith(`${tree}/`));
  if (!isWithin && !NEVER_ITSELF.includes(directory)) return [];
  return errorAt(path, {
    code: 'boot-server-directory-unsafe',
    message: `Expected a folder of boot files only, got ${directory}`,
    remedy: 'Copy the boot files to a folder of their own, for example /var/lib/operos/boot.',
  });
}
