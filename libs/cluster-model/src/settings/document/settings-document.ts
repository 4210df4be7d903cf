import type { ClusterSettings } from '../cluster-settings.ts';
import { fixed } from '../reading/fixed.ts';
import { defaulted, required, section } from '../reading/section.ts';
import { clusterSection } from './cluster-section.ts';
import { enrolmentSection } from './enrolment-section.ts';
import {
  accessSection,
  controllerSection,
  kubernetesSection,
  workersSection,
} from './machine-sections.ts';
import { privateNetworkSection } from './private-network-section.ts';
import { publicNetworkSection } from './public-network-section.ts';

/** The whole settings document, top to bottom. */
export const settingsDocument = section<ClusterSettings>({
  schema: required(fixed(1), 'The version of this form.'),
  cluster: required(clusterSection, 'Whose cluster it is.'),
  privateNetwork: required(
    privateNetworkSection,
    'The network between the controller and its workers.',
  ),
  publicNetwork: required(publicNetworkSection, 'The controller’s way to the site’s network.'),
  kubernetes: defaulted(kubernetesSection, {}, 'The networks that exist only inside Kubernetes.'),
  controller: required(controllerSection, 'The controller itself.'),
  workers: defaulted(workersSection, {}, 'How workers divide their disks.'),
  enrolment: defaulted(enrolmentSection, {}, 'How new servers are let in.'),
  access: defaulted(accessSection, {}, 'Ways to log in besides the web interface.'),
});
