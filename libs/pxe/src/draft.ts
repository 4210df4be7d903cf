/** The same shape with plain text where the finished thing has parsed types: what a person or a file brings. */
export type Draft<T> = T extends { readonly __brand: string }
  ? string
  : T extends object
    ? { readonly [K in keyof T]: Draft<T[K]> }
    : T;
