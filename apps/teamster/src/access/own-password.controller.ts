import { Body, Controller, HttpCode, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AccessError } from './access-error.ts';
import { AccessErrorFilter } from './access-error.filter.ts';
import { Authenticator } from './authenticator.ts';
import { demandOurPage } from './demand-our-page.ts';
import { OwnPassword } from './own-password.ts';
import { readShortTexts } from './read-short-texts.ts';
import { printSessionCookie } from './session-cookie.ts';

/** The password of whoever is signed in: the one thing that is open before the first password is changed. */
@Controller('api/v1/session/password')
@UseFilters(AccessErrorFilter)
export class OwnPasswordController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly passwords: OwnPassword,
  ) {}

  /** 204 and a new session; 422 with the issues, each at its field. */
  @Post()
  @HttpCode(204)
  async change(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    demandOurPage(request);
    const wanted = readShortTexts(request, body, ['currentPassword', 'newPassword']);
    const viewer = await this.authenticator.holderOf(request.headers);
    if (viewer?.by !== 'SESSION')
      throw new AccessError(401, 'not-signed-in', 'Nobody is signed in with a password.');
    const outcome = await this.passwords.change(viewer, wanted, request.ip ?? null);
    if (outcome.kind === 'throttled') throw new AccessError(429, 'too-many-tries', outcome);
    if (outcome.kind === 'refused')
      throw new AccessError(422, 'refused', {
        message: 'The password was not changed.',
        issues: outcome.issues,
      });
    response.setHeader('Set-Cookie', printSessionCookie(outcome.secret, request.secure));
  }
}
