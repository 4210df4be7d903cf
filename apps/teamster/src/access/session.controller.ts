import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Req,
  Res,
  UseFilters,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { AccessError } from './access-error.ts';
import { AccessErrorFilter } from './access-error.filter.ts';
import { Authenticator } from './authenticator.ts';
import { isSameOrigin } from './is-same-origin.ts';
import { printSessionCookie } from './session-cookie.ts';
import { SignIn } from './sign-in.ts';
import type { Viewer } from './viewer.ts';

/** Signing in and out of a browser. */
@Controller('api/v1/session')
@UseFilters(AccessErrorFilter)
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly authenticator: Authenticator,
  ) {}

  @Post()
  @HttpCode(204)
  async create(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    demandOurPage(request);
    const { name, password } = parseCredentials(request, body);
    const secret = await this.signIn.attempt({ name, password, source: request.ip ?? 'unknown' });
    response.setHeader('Set-Cookie', printSessionCookie(secret, request.secure));
  }

  @Delete()
  @HttpCode(204)
  async end(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    demandOurPage(request);
    const viewer = await this.authenticator.viewerOf({ cookie: request.headers.cookie });
    if (viewer !== null) await this.signIn.end(viewer, request.ip ?? null);
    response.setHeader('Set-Cookie', printSessionCookie('', request.secure));
  }

  @Get()
  async show(@Req() request: Request): Promise<Pick<Viewer, 'name' | 'role' | 'by'>> {
    const viewer = await this.authenticator.viewerOf(request.headers);
    if (viewer === null) throw new AccessError(401, 'not-signed-in', 'Nobody is signed in.');
    return { name: viewer.name, role: viewer.role, by: viewer.by };
  }
}

function demandOurPage(request: Request): void {
  if (!isSameOrigin(request.headers))
    throw new AccessError(403, 'foreign-origin', 'Expected a request from our own page.');
}

function parseCredentials(request: Request, body: unknown): { name: string; password: string } {
  // Only JSON: a form of a foreign page could send the other kinds.
  if (request.is('application/json') && isCredentials(body)) return body;
  throw new AccessError(400, 'bad-request', 'Expected JSON with a name and a password.');
}

function isCredentials(body: unknown): body is { name: string; password: string } {
  return (
    typeof body === 'object' &&
    body !== null &&
    'name' in body &&
    'password' in body &&
    isShortText(body.name) &&
    isShortText(body.password)
  );
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 1024;
}
