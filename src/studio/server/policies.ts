/** The content security policies under which pages and artifacts are served. */

/** Our own pages: our stylesheets and modules, frames and pictures of this server, and nothing from elsewhere. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  // Holds for what a reader's click would open in a frame as well: links of a campaign lead nowhere from here.
  "frame-src 'self'",
  "object-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Artifacts: their own styles, fonts and pictures; no script in any form, and only our frames may hold them. */
export const ARTIFACT_POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');
