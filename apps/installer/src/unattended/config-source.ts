/** Where an unattended installation finds its settings: the value of `operos.config=` on the kernel line. */
export type ConfigSource =
  | { readonly kind: 'volume'; readonly label: string; readonly path: string }
  | { readonly kind: 'medium'; readonly path: string }
  | { readonly kind: 'web'; readonly url: string; readonly sha256: string };

const DEFAULT_PATH = 'cluster-settings.yaml';

/** Reads `volume:LABEL[/path]`, `medium:path` or `http(s)://…#sha256=HEX`; for anything else it says what is wrong. */
export function parseConfigSource(text: string): ConfigSource | { readonly problem: string } {
  const [, label, path] = /^volume:([^/]{1,64})(?:\/(.+))?$/.exec(text) ?? [];
  if (label !== undefined) return below(path ?? DEFAULT_PATH, (clean) => volume(label, clean));
  const [, onMedium] = /^medium:\/?(.+)$/.exec(text) ?? [];
  if (onMedium !== undefined) return below(onMedium, (clean) => ({ kind: 'medium', path: clean }));
  if (/^https?:/.test(text)) return web(text);
  return { problem: `Expected volume:LABEL, medium:PATH or a URL, got ${text}` };
}

function volume(label: string, path: string): ConfigSource {
  return { kind: 'volume', label, path };
}

function below(
  path: string,
  source: (path: string) => ConfigSource,
): ConfigSource | { readonly problem: string } {
  return path.split('/').some((part) => part === '..' || part === '')
    ? { problem: `Expected a path below the volume, got ${path}` }
    : source(path);
}

/** Whoever is between here and the server could choose the disk and the password, if it were not for the digest. */
function web(text: string): ConfigSource | { readonly problem: string } {
  const url = URL.parse(text);
  const [, sha256] = /^#sha256=([0-9a-f]{64})$/.exec(url?.hash ?? '') ?? [];
  if (url === null || sha256 === undefined)
    return {
      problem: `Expected a URL that ends with #sha256= and 64 hexadecimal digits, got ${text}`,
    };
  url.hash = '';
  return { kind: 'web', url: url.href, sha256 };
}

/** A source in words, without a password that a URL may have. */
export function sourceText(source: ConfigSource): string {
  switch (source.kind) {
    case 'volume':
      return `${source.path} on the volume ${source.label}`;
    case 'medium':
      return `${source.path} on the installation medium`;
    case 'web': {
      const { protocol, host, pathname } = new URL(source.url);
      return `${protocol}//${host}${pathname}`;
    }
  }
}
