import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { AccessError } from './access-error.ts';

/** Answers a refused sign-in. */
@Catch(AccessError)
export class AccessErrorFilter implements ExceptionFilter<AccessError> {
  catch(error: AccessError, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (error.retryAfter !== undefined) response.setHeader('Retry-After', error.retryAfter);
    response.status(error.getStatus()).json(error.getResponse());
  }
}
