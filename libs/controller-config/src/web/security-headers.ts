const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'", // inline styles are how Angular's components carry theirs
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Directives of nginx that set the headers of every answer. A location that adds one header of its own inherits none,
 * so each such location has these again; what Teamster sets already is taken away from its answers first.
 */
export const securityHeaders: readonly string[] = [
  ...[
    'Content-Security-Policy',
    'Strict-Transport-Security',
    'X-Content-Type-Options',
    'X-Frame-Options',
    'Referrer-Policy',
    'Cross-Origin-Opener-Policy',
    'Cross-Origin-Resource-Policy',
    'X-Permitted-Cross-Domain-Policies',
  ].map((name) => `proxy_hide_header ${name};`),
  `add_header Content-Security-Policy "${contentSecurity}" always;`,
  'add_header Strict-Transport-Security "max-age=31536000" always;',
  'add_header X-Content-Type-Options nosniff always;',
  'add_header X-Frame-Options DENY always;',
  'add_header Referrer-Policy no-referrer always;',
  'add_header Cross-Origin-Opener-Policy same-origin always;',
  'add_header Cross-Origin-Resource-Policy same-origin always;',
  'add_header X-Permitted-Cross-Domain-Policies none always;',
];
