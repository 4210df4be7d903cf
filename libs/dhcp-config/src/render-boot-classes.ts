import { architectureCondition, httpClients, ipxeCondition, pxeClients } from './boot-condition.ts';
import type { BootUrl } from './boot-url.ts';
import { httpArchitectures, tftpArchitectures } from './client-architecture.ts';
import type { BootSettings, TftpBoot } from './dhcp-model.ts';
import { quoteConfString } from './quote-conf-string.ts';

interface Branch {
  readonly condition: string;
  readonly statements: readonly string[];
}

/** The lines that tell a machine what to load, by vendor class, user class and architecture. */
export function renderBootClasses(boot: BootSettings): string[] {
  return [
    `next-server ${boot.nextServer};`,
    'class "operos-pxe" {',
    `  ${pxeClients};`,
    // PXELINUX reads option 210 from the ROM's packet, and no ROM asks for it.
    ...alwaysSend('d2'),
    ...renderBranches(pxeBranches(boot)),
    '}',
    'class "operos-http" {',
    `  ${httpClients};`,
    '  option vendor-class-identifier "HTTPClient";', // firmware drops an offer without it
    ...alwaysSend('3c'),
    ...renderBranches(httpBranches(boot)),
    '}',
  ];
}

function alwaysSend(hexCode: string): string[] {
  return [
    '  if exists dhcp-parameter-request-list {',
    '    option dhcp-parameter-request-list = ' +
      `concat(option dhcp-parameter-request-list, ${hexCode});`,
    '  }',
  ];
}

function pxeBranches(boot: BootSettings): Branch[] {
  const ipxe =
    boot.ipxeScript === null
      ? []
      : [{ condition: ipxeCondition, statements: [filename(boot.ipxeScript)] }];
  const loaders = tftpArchitectures.flatMap((architecture) => {
    const loader = boot.tftp[architecture];
    return loader === undefined
      ? []
      : [{ condition: architectureCondition(architecture), statements: loaderStatements(loader) }];
  });
  return [...ipxe, ...loaders];
}

function httpBranches(boot: BootSettings): Branch[] {
  return httpArchitectures.flatMap((architecture) => {
    const url: BootUrl | undefined = boot.http[architecture];
    return url === undefined
      ? []
      : [{ condition: architectureCondition(architecture), statements: [filename(url)] }];
  });
}

function loaderStatements({ file, pathPrefix }: TftpBoot): string[] {
  const prefix =
    pathPrefix === undefined ? [] : [`option loader-pathprefix ${quoteConfString(pathPrefix)};`];
  return [filename(file), ...prefix];
}

function filename(file: string): string {
  return `filename ${quoteConfString(file)};`;
}

function renderBranches(branches: readonly Branch[]): string[] {
  return branches.flatMap(({ condition, statements }, index) => [
    `  ${index === 0 ? 'if' : 'elsif'} ${condition} {`,
    ...statements.map((statement) => `    ${statement}`),
    '  }',
  ]);
}
