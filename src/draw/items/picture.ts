import { placePicture } from '../pictures/picture.ts';
import type { Placer } from '../stage.ts';

export const placeNamedPicture: Placer<'picture'> = ({ item }, stage) => {
  const box = stage.bled({
    x: stage.length(item.at[0]),
    y: stage.length(item.at[1]),
    width: stage.length(item.box[0]),
    height: stage.length(item.box[1]),
  });
  stage.remember(item.id ?? 'picture', box);
  return placePicture(item.picture, box, '', stage);
};
