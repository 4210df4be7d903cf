import { createRequire } from 'node:module';
import type * as Altair from 'altair-express-middleware';
import type { Application, NextFunction, Request, Response } from 'express';

const PATH = '/explorer';
const PACKAGE = 'altair-express-middleware';

/** The explorer's page brings its own scripts, styles and workers; nothing comes from elsewhere, nothing goes there. */
const contentSecurity =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; frame-src 'self'";

/**
 * Offers a page to try the API in. For development only; a bundle that runs without node_modules has no explorer, and
 * says so by false.
 */
export function mountExplorer(app: Application): boolean {
  const altair = loadAltair();
  if (altair === undefined) return false;
  const page = altair.altairExpress({
    endpointURL: '/graphql',
    subscriptionsEndpoint: '/graphql',
    initialSubscriptionRequestHandlerId: 'graphql-ws',
    initialQuery: '{\n  about {\n    version\n  }\n}\n',
  });
  app.use(PATH, allowItself, page);
  return true;
}

function allowItself(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Content-Security-Policy', contentSecurity);
  next();
}

// The package finds its files beside itself, so it must not become part of a bundle.
function loadAltair(): typeof Altair | undefined {
  try {
    return createRequire(import.meta.url)(PACKAGE) as typeof Altair;
  } catch {
    return undefined;
  }
}
