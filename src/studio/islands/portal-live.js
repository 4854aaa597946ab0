/** A page of a brand's portal in the studio: loaded again, where the reader is, when something of the brand has changed. */
import { events } from './events.js';

const { version } = document.querySelector('script[data-version]').dataset;

events.addEventListener('shown', async () => {
  const { ok, headers } = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' });
  // A brand that cannot be shown now stays as it was.
  if (ok && headers.get('etag') !== `"${version}"`) location.reload();
});
