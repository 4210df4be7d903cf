// Serves the rehearsal build, or another folder, under the policy that the controller's nginx sends.
//   node testing/rehearsal/serve.mjs [FOLDER [PORT]]
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const [
  folder = new URL('../../../../dist/waterfront-rehearsal', import.meta.url).pathname,
  port = '4300',
] = process.argv.slice(2);
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "require-trusted-types-for 'script'",
  "base-uri 'self'",
].join('; ');

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const asked = join(folder, decodeURIComponent(pathname));
  const file = existsSync(asked) && statSync(asked).isFile() ? asked : join(folder, 'index.html');
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': policy,
  });
  response.end(readFileSync(file));
}).listen(Number(port), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${port}/`);
});
