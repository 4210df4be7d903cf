import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '../config.ts';

// What Angular's build needs and nothing more; inline styles are how its components carry theirs.
const contentSecurity = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** Sets the headers of every answer and serves Waterfront's files, if a folder of them is given. */
export function serveWaterfront(
  app: NestExpressApplication,
  { waterfrontDir }: Pick<Config, 'waterfrontDir'>,
): void {
  app.disable('x-powered-by');
  app.use(
    helmet({
      contentSecurityPolicy: contentSecurity,
      // TLS ends at nginx on the controller, which sets this header itself.
      strictTransportSecurity: false,
    }),
  );
  if (waterfrontDir === null) return;
  const folder = resolve(waterfrontDir);
  app.useStaticAssets(folder, { index: false, setHeaders: cacheForever });
  app.use(pageOf(join(folder, 'index.html')));
}

function cacheForever(response: Response, path: string): void {
  // Angular puts a hash into the name of each built file.
  const isHashed = /-[A-Z0-9]{8}\.(?:js|css)$/.test(path);
  response.setHeader(
    'cache-control',
    isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
}

/** A page of the application is one document whatever its address; files and the API have their own. */
function pageOf(index: string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const wantsPage = isRead && request.accepts(['json', 'html']) === 'html';
    const isPage =
      !/^\/(?:graphql|api|explorer)\b/.test(request.path) && !/\.[a-z0-9]+$/i.test(request.path);
    if (wantsPage && isPage && existsSync(index))
      response.sendFile(index, { headers: { 'cache-control': 'no-cache' } });
    else next();
  };
}
