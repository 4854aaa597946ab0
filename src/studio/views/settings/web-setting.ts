/** A page at the widths of a phone, a tablet and a desktop; a picture for a home page as it is. */
import { pictureView } from '../parts/picture-view.ts';
import { windowsView } from '../parts/windows-view.ts';
import { plainSetting } from './plain-setting.ts';
import type { Setting } from './setting.ts';

export const webSetting: Setting = (piece, context) => {
  const { artifact } = piece;
  if (artifact.mime.startsWith('text/html')) return windowsView(artifact, context);
  if (artifact.mime.startsWith('image/')) return pictureView(artifact, context);
  return plainSetting(piece, context);
};
