/** The page in a frame of ours: it runs nothing, and may be looked into where it is of our own origin. */

/** Its document; undefined while there is none that may be looked into. */
export function inside(frame) {
  try {
    const { contentDocument } = frame;
    return contentDocument?.body && contentDocument.URL !== 'about:blank' ? contentDocument : undefined;
  } catch {
    return undefined;
  }
}
