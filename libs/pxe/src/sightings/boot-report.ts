import {
  type BootStageId,
  type BootTroubleCode,
  type Ipv4Address,
  isBootTroubleCode,
} from '@operos/cluster-model';
import { type LayerName, parseLayerName } from '../kernel-line/boot-layer.ts';
import type { BootFetch } from './parse-boot-access-log.ts';

/** What a machine told before any agent ran on it: a request for a URL that answers nothing and is logged. */
export type BootReport =
  | {
      readonly kind: 'progress';
      readonly stage: ReportedStage;
      readonly client: Ipv4Address;
      /** In milliseconds since the epoch. */
      readonly at: number;
    }
  | {
      readonly kind: 'trouble';
      readonly code: BootTroubleCode;
      /** The layer it is about; undefined where it is about none. */
      readonly layer: LayerName | undefined;
      readonly client: Ipv4Address;
      /** In milliseconds since the epoch. */
      readonly at: number;
    };

/** A stage that no daemon sees, so that the machine has to tell. */
export type ReportedStage = Extract<BootStageId, 'kernel-started' | 'system-started'>;

const NO_DETAIL = '-';
const NO_CONTENT = 204;
const REPORT = /^\/report\/([a-z]+(?:-[a-z]+)*)\/([a-z0-9-]+)$/;

/** The URL path by which a machine tells its progress, or a trouble and the layer it is about. */
export function bootReportPath(code: ReportedStage | BootTroubleCode, layer?: LayerName): string {
  return `/report/${code}/${layer ?? NO_DETAIL}`;
}

/** Reads a report from a request that the boot server took; undefined for any other request, and for unknown words. */
export function bootReportOf(fetch: BootFetch): BootReport | undefined {
  const [code, detail] = wordsOf(fetch);
  const { client, at } = fetch;
  if (isReportedStage(code))
    return detail === NO_DETAIL ? { kind: 'progress', stage: code, client, at } : undefined;
  const layer = parseLayerName(detail);
  if (!isBootTroubleCode(code) || (layer === undefined && detail !== NO_DETAIL)) return undefined;
  return { kind: 'trouble', code, layer, client, at };
}

function wordsOf({ path, method, status }: BootFetch): readonly [code: string, detail: string] {
  const [, code = '', detail = ''] = REPORT.exec(path) ?? [];
  return method === 'GET' && status === NO_CONTENT ? [code, detail] : ['', ''];
}

function isReportedStage(word: string): word is ReportedStage {
  return word === 'kernel-started' || word === 'system-started';
}
