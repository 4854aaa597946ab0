/** Whether a finding fits what is looked for: the same answer on the server and, at once, in the page. */

/** `finding`: its severity, the family of its rule, the channels in which it shows, its file. Empty wishes fit all. */
export function fitsFinding(finding, wanted) {
  return (
    (!wanted.severity || finding.severity === wanted.severity) &&
    (!wanted.family || finding.family === wanted.family) &&
    (!wanted.shown || finding.channels.includes(wanted.shown)) &&
    (!wanted.file || finding.file === wanted.file)
  );
}
