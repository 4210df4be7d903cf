import { type DynamicModule, Module } from '@nestjs/common';
import { KubeconfigController } from './kubeconfig.controller.ts';

/** What kubectl needs. Needs who may do what. */
@Module({})
export class KubeconfigModule {
  static register({ imports }: Required<Pick<DynamicModule, 'imports'>>): DynamicModule {
    return { module: KubeconfigModule, imports, controllers: [KubeconfigController] };
  }
}
