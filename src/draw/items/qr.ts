import { qrModules, qrQuietModules } from '../codes.ts';
import type { Placer } from '../stage.ts';

export const placeQr: Placer<'qr'> = ({ item, value }, stage) => {
  const [x, y] = [stage.length(item.at[0]), stage.length(item.at[1])];
  const { side, d } = qrModules(value);
  const module = stage.length(item.side) / side;
  const whole = (side + 2 * qrQuietModules) * module;
  const inner = qrQuietModules * module;
  const box = { x, y, width: whole, height: whole };
  stage.keepClear(box, 0);
  stage.remember(item.id ?? 'qr', box);
  return [
    { type: 'rect', ...box, fill: item.paper, role: 'code' },
    {
      type: 'path',
      d,
      matrix: [module, 0, 0, module, x + inner, y + inner],
      fill: item.ink,
      role: 'code',
      box: { x: x + inner, y: y + inner, width: side * module, height: side * module },
    },
    { type: 'placed', kind: 'qr', ...box, name: value, text: value, ground: item.paper },
  ];
};
