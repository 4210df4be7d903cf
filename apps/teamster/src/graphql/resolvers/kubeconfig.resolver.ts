import { Query, Resolver } from '@nestjs/graphql';
import { issueListView } from '../views/issue-view.ts';

/** What kubectl needs. */
@Resolver()
export class KubeconfigResolver {
  /** A program that knows the answer with a file will find it under the same name when there is a Kubernetes. */
  @Query('kubeconfig')
  kubeconfig() {
    return issueListView([
      {
        path: 'kubeconfig',
        severity: 'error',
        code: 'kubernetes-absent',
        message: 'This cluster runs no Kubernetes yet.',
        remedy: `Operos ${__OPEROS_VERSION__} prepares its servers and does not run containers on them.`,
      },
    ]);
  }
}
