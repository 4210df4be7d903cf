/** What came back over HTTP: the status and the parsed JSON of the body, undefined if it was none. */
export interface TeamsterReply {
  readonly status: number;
  readonly body: unknown;
}

/** Posts a JSON text to Teamster's `/graphql`; rejects when nobody answers. */
export type TeamsterTransport = (
  body: string,
  headers: Readonly<Record<string, string>>,
) => Promise<TeamsterReply>;
