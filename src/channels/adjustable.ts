import { channels } from './index.ts';

/** Pictures of all channels that a designer may adjust, by their whole names: `print.postcard.front`. */
export function adjustablePictures(): readonly string[] {
  const names = [...channels].flatMap(([name, channel]) =>
    Object.keys(channel.formats).flatMap((format) => {
      const pictures = channel.pictures?.(format) ?? (channel.kind === 'canvas' ? [format] : []);
      return pictures.map((picture) => `${name}.${picture}`);
    }),
  );
  return [...new Set(names)];
}
