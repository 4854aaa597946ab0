/** A piece by what its file is: a page in a window, a picture, text. */
import { pieceWords } from '../../words/pieces.ts';
import { html } from '../markup.ts';
import { say } from '../page-context.ts';
import { pictureView } from '../parts/picture-view.ts';
import { textView } from '../parts/text-view.ts';
import { windowsView } from '../parts/windows-view.ts';
import type { Setting } from './setting.ts';

export const plainSetting: Setting = (piece, context) => {
  const { artifact } = piece;
  const { mime } = artifact;
  if (mime.startsWith('text/html')) return windowsView(artifact, context);
  if (mime.startsWith('image/')) return pictureView(artifact, context);
  if (mime.startsWith('text/') || mime === 'application/json') return textView(artifact, 'paper');
  return html`<p>${say(pieceWords, context).noPicture}</p>`;
};
