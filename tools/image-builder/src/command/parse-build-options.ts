import { parseArgs } from 'node:util';
import { type LayerName, isSystem, layerNames } from '../layers/layer-stack.ts';
import type { BuildOptions } from './build-options.ts';

/** The options, or what is wrong with the arguments. */
export type ParsedOptions =
  | { readonly options: BuildOptions; readonly mistake?: undefined }
  | { readonly options?: undefined; readonly mistake: string };

/** What a person gets to read after a mistake. */
export const usage = `Usage: npm run iso -- [--dev] [--only worker|controller|installer] [--platform NAME]
                   [--offline] [--locked] [--sign-key FILE]
       npm run cache -- [--platform NAME] [--update]
BUILD_NUM=123 in the environment makes the version x.y.123.`;

const verbs = ['packages', 'images', 'cache', 'isobuild', 'isobuild-dev'] as const;

/** Reads the verb and its options. */
export function parseBuildOptions(
  args: readonly string[],
  platforms: readonly string[],
): ParsedOptions {
  const read = readArguments(args);
  if (typeof read === 'string') return { mistake: read };
  const { values, positionals } = read;
  const verb = verbs.find((each) => each === positionals[0]);
  const only = systems.find((name) => name === values.only);
  const mistakes = [
    ...problem(verb === undefined || positionals.length > 1, `one of ${verbs.join(', ')}`),
    ...problem(
      !platforms.includes(values.platform),
      `--platform as one of ${platforms.join(', ')}`,
    ),
    ...problem(values.only !== only, `--only as one of ${systems.join(', ')}`),
  ];
  if (verb === undefined || mistakes.length > 0) return { mistake: mistakes.join('\n') };
  return {
    options: {
      verb: verb === 'isobuild-dev' ? 'isobuild' : verb,
      isDevelopment: values.dev || verb === 'isobuild-dev',
      only,
      platform: values.platform,
      isOffline: values.offline,
      isLocked: values.locked || values.offline,
      isUpdate: values.update,
      signKey: values['sign-key'],
    },
  };
}

const systems: readonly LayerName[] = layerNames.filter(isSystem);

function problem(isWrong: boolean, expected: string): readonly string[] {
  return isWrong ? [`Expected ${expected}`] : [];
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        dev: { type: 'boolean', default: false },
        only: { type: 'string' },
        platform: { type: 'string', default: 'debian' },
        offline: { type: 'boolean', default: false },
        locked: { type: 'boolean', default: false },
        update: { type: 'boolean', default: false },
        'sign-key': { type: 'string' },
      },
    });
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
