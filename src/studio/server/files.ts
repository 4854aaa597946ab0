/** The bytes of artifacts. An address is a key in a table, compared letter by letter: no part of it is joined to a folder. */
import { artifactAt } from '../state/shown-index.ts';
import type { Shown } from '../state/studio-state.ts';
import { isVariant, variantOf } from '../variants/index.ts';
import type { Answer } from './answer.ts';
import { ARTIFACT_POLICY } from './policies.ts';

/** Undefined when no artifact has this path, or none that can be shown in this way. `as`: a variant, or empty. */
export async function fileAnswer(path: string, as: string, shown: Shown): Promise<Answer | undefined> {
  const artifact = artifactAt(shown, path);
  if (!artifact) return undefined;
  const body = as === '' ? artifact.body : isVariant(as) ? await variantOf(artifact, as) : undefined;
  if (body === undefined) return undefined;
  const isText = /^(text\/|application\/json)/.test(artifact.mime) && !/charset=/.test(artifact.mime);
  return {
    status: 200,
    headers: {
      'content-type': isText ? `${artifact.mime}; charset=utf-8` : artifact.mime,
      'content-security-policy': ARTIFACT_POLICY,
      // Only what is asked for by its version may be kept: the address changes with the bytes.
      'cache-control': 'no-cache',
    },
    body,
  };
}
