import { Injectable } from '@nestjs/common';
import { FastTrack } from './fast-track.ts';
import { Gatekeeper } from './gatekeeper.ts';
import { Newcomer } from './newcomer.ts';

/** What a machine passes when it comes for the first time. */
@Injectable()
export class EnrolmentDoors {
  constructor(
    readonly newcomer: Newcomer,
    readonly gatekeeper: Gatekeeper,
    readonly fastTrack: FastTrack,
  ) {}
}
