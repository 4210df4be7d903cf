/** When and from where a request came. */
export interface Arrival {
  readonly now: number;
  readonly source: string;
}
