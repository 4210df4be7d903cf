import { HttpException, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { AuditLog } from '../../access/audit-log.ts';
import { Authenticator } from '../../access/authenticator.ts';
import { coversRole } from '../../access/covers-role.ts';
import { isSameOrigin } from '../../access/is-same-origin.ts';
import type { Viewer } from '../../access/viewer.ts';

/** What somebody wants to do with backups. */
export type BackupAction = 'backup' | 'showRecoveryKey' | 'checkBackup' | 'restore';

/** Lets admins at the backups, and writes down who did what. */
@Injectable()
export class BackupAccess {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly audit: AuditLog,
  ) {}

  /** The admin behind a request; throws an HttpException for anybody else. */
  async admin(request: Request, action: BackupAction): Promise<Viewer> {
    if (!isSameOrigin(request.headers))
      throw refusal(403, 'foreign-origin', 'Expected a request from our own page.');
    const viewer = await this.authenticator.viewerOf(request.headers);
    if (viewer === null) throw refusal(401, 'not-signed-in', 'Nobody is signed in.');
    if (coversRole(viewer.role, 'ADMIN')) return viewer;
    await this.note(request, viewer, { action, outcome: 'denied' });
    throw refusal(403, 'role-missing', 'Needs the role admin.');
  }

  /** Whoever is signed in. */
  async viewer(request: Request): Promise<Viewer> {
    const viewer = await this.authenticator.viewerOf(request.headers);
    if (viewer === null) throw refusal(401, 'not-signed-in', 'Nobody is signed in.');
    return viewer;
  }

  note(
    request: Request,
    { name: actor, role }: Viewer,
    done: { readonly action: BackupAction; readonly outcome: string; readonly target?: string },
  ): Promise<void> {
    const { action, outcome, target = null } = done;
    const sourceAddress = request.ip ?? null;
    return this.audit.record({ actor, role, action, target, outcome, sourceAddress });
  }
}

/** An answer that changes nothing: a status, a code for programs and a sentence for people. */
export function refusal(status: number, code: string, message: string): HttpException {
  return new HttpException({ code, message }, status);
}
