/** Something that stops a boot, as the initial file system told it before any agent ran. */
export interface BootTrouble {
  readonly code: BootTroubleCode;
  /** The layer it is about; undefined where it is about none. */
  readonly layer?: string | undefined;
  /** When it was told, in milliseconds since the epoch. */
  readonly at: number;
}

/** The name of a trouble: `layer-corrupt`. */
export type BootTroubleCode = keyof typeof troubles;

const troubles = {
  'layer-unreachable': {
    what: 'could not be fetched from the controller; the server tries again',
    remedy:
      'Check that the boot server runs on the controller and has this layer, then the cable and the link speed of this port.',
  },
  'layer-corrupt': {
    what: 'arrived with another digest than the boot menu names, and was refused',
    remedy:
      'Compare the layer on the controller with its digest in images.json, and put the image in place again; if only this server sees it, test its memory and its cable.',
  },
  'layer-unsigned': {
    what: 'is not signed by the key that this system trusts, and was refused',
    remedy: 'Put images in place that were built and signed with the key of this cluster.',
  },
  'layer-unmountable': {
    what: 'is whole but could not be mounted',
    remedy:
      'Check that kernel and layers are of one build; a kernel of another version cannot read them.',
  },
  'no-memory': {
    what: 'does not fit into the memory of this server',
    remedy: 'Give the server at least 2 GiB of memory, or look for a module that failed.',
  },
} as const satisfies Record<string, { readonly what: string; readonly remedy: string }>;

/** Whether a word from outside names a trouble. */
export function isBootTroubleCode(word: string): word is BootTroubleCode {
  return Object.hasOwn(troubles, word);
}

/** What is wrong, in one sentence, and what to do. */
export function tellBootTrouble({ code, layer }: BootTrouble): {
  readonly message: string;
  readonly remedy: string;
} {
  const { what, remedy } = troubles[code];
  return {
    message: `${layer === undefined ? 'The system' : `The layer “${layer}”`} ${what}.`,
    remedy,
  };
}
