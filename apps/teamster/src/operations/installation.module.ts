import { Global, Module } from '@nestjs/common';
import { Installation } from '../graphql/installation.ts';
import { ThisInstallation } from './this-installation.ts';

/** What is running here, for the API to show. */
@Global()
@Module({
  providers: [{ provide: Installation, useClass: ThisInstallation }],
  exports: [Installation],
})
export class InstallationModule {}
