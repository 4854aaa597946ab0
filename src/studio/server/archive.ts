/** `/zip/<brand>/<campaign>`: a campaign, or a channel or a language of it, as one archive. */
import { limits } from '../../limits.ts';
import { safePath, zipOf } from '../../output/zip.ts';
import { artifactsOf } from '../state/shown-index.ts';
import type { Shown } from '../state/studio-state.ts';
import { type Answer, sentence } from './answer.ts';
import { PAGE_POLICY } from './policies.ts';

/** Undefined when there is nothing of it. `query`: `channel` and `locale`; each may be absent for all. */
export function archiveAnswer(
  shown: Shown,
  { brand, campaign }: { readonly brand: string; readonly campaign: string },
  query: URLSearchParams,
): Answer | undefined {
  const [channel, locale] = [query.get('channel') ?? '', query.get('locale') ?? ''];
  const wanted = artifactsOf(shown, brand, campaign).filter(
    (one) => (channel === '' || one.channel === channel) && (locale === '' || one.locale === locale),
  );
  if (wanted.length === 0) return undefined;
  let bytes = 0;
  const entries = [];
  for (const { path, body, stored } of wanted) {
    bytes += stored?.bytes ?? Buffer.byteLength(body);
    if (bytes > limits.archiveBytes)
      return sentence(
        413,
        `These pieces have more than ${limits.archiveBytes / 1024 / 1024} MB together: take one channel or one language at a time.`,
      );
    entries.push({ path, body });
  }
  const name = [campaign, locale, channel].filter((part) => part !== '').join('-');
  return {
    status: 200,
    headers: {
      'content-type': 'application/zip',
      'content-security-policy': PAGE_POLICY,
      'content-disposition': `attachment; filename="${plainName(name)}.zip"`,
      'cache-control': 'no-store',
    },
    body: zipOf(entries),
  };
}

/** Headers hold nothing but plain letters. */
function plainName(name: string): string {
  return safePath(name).replace(/[^a-zA-Z0-9._-]+/g, '_');
}
