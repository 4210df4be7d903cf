import { Controller, HttpException, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Authenticator } from '../access/authenticator.ts';
import { isSameOrigin } from '../access/is-same-origin.ts';

/** Credentials for the cluster's Kubernetes, where there is one. */
@Controller('api/v1/kubeconfig')
export class KubeconfigController {
  constructor(private readonly authenticator: Authenticator) {}

  /** Says in a sentence why there is none: programs and people ask for it before there is a Kubernetes. */
  @Post()
  async create(@Req() request: Request): Promise<never> {
    if (!isSameOrigin(request.headers))
      throw refusal(403, 'foreign-origin', 'Expected a request from our own page.');
    if ((await this.authenticator.viewerOf(request.headers)) === null)
      throw refusal(401, 'not-signed-in', 'Nobody is signed in.');
    throw refusal(
      409,
      'no-kubernetes',
      `This cluster has no Kubernetes: Operos ${__OPEROS_VERSION__} prepares its servers and does not run containers on them yet.`,
    );
  }
}

function refusal(status: number, code: string, message: string): HttpException {
  return new HttpException({ code, message }, status);
}
