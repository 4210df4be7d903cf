/**
 * The variables of nginx that an access line carries, by the name `parseBootAccessLog` knows them by. All are printed
 * as JSON strings (`escape=json`), so whatever a machine sends stays inside its own field.
 */
export const bootLogFields = {
  at: '$msec', // seconds since the epoch, with milliseconds
  client: '$remote_addr',
  method: '$request_method',
  path: '$uri', // decoded and normalised: the file that was meant
  status: '$status',
  bytes: '$body_bytes_sent',
  length: '$sent_http_content_length',
  range: '$sent_http_content_range',
  seconds: '$request_time',
  done: '$request_completion', // "OK", or empty when the client went away
  agent: '$http_user_agent',
} as const;
