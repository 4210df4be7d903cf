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
import { demandOurPage } from './demand-our-page.ts';
import { readShortTexts } from './read-short-texts.ts';
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
    const { name, password } = readShortTexts(request, body, ['name', 'password']);
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
    const viewer = await this.authenticator.holderOf({
      ...request.headers,
      authorization: undefined,
    });
    if (viewer !== null) await this.signIn.end(viewer, request.ip ?? null);
    response.setHeader('Set-Cookie', printSessionCookie('', request.secure));
  }

  @Get()
  async show(@Req() request: Request): Promise<Omit<Viewer, 'credentialId'>> {
    const viewer = await this.authenticator.holderOf(request.headers);
    if (viewer === null) throw new AccessError(401, 'not-signed-in', 'Nobody is signed in.');
    const { name, role, by, mustChangePassword } = viewer;
    return { name, role, by, mustChangePassword };
  }
}
