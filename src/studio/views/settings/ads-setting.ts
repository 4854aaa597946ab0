/** A banner at its true size: one of its pixels is one CSS pixel, as on the pages that will carry it. */
import { pieceWords } from '../../words/pieces.ts';
import { html } from '../markup.ts';
import { say } from '../page-context.ts';
import { pictureOf } from '../parts/picture-view.ts';
import { plainSetting } from './plain-setting.ts';
import type { Setting } from './setting.ts';

export const adsSetting: Setting = (piece, context) => {
  const { artifact } = piece;
  if (!artifact.mime.startsWith('image/')) return plainSetting(piece, context);
  const { trueSize } = say(pieceWords, context);
  return html`<div class="banner" tabindex="0" role="group" aria-label="${trueSize}">${pictureOf(artifact, context)}</div>`;
};
