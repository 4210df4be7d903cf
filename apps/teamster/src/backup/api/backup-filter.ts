import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { BackupError } from '../backup-error.ts';

const statuses: Partial<Readonly<Record<BackupError['code'], number>>> = {
  busy: 409,
  'other-cluster': 409,
  'database-unsupported': 501,
};

/** Answers with why there is no backup, or no restore. */
@Catch(BackupError)
export class BackupFilter implements ExceptionFilter<BackupError> {
  catch({ code, message, remedy }: BackupError, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) response.destroy();
    else response.status(statuses[code] ?? 422).json({ code, message, remedy });
  }
}
