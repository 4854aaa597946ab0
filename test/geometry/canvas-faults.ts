/** Faults of a picture: each spoils one thing of a sound display list, or of its marks. */
import type { Span } from '../../src/diagnostic.ts';
import type { DisplayItem, DisplayList } from '../../src/draw/display-list.ts';
import { between, escaped, fileOf, type Plant, pick } from './plant.ts';
import { inkOfSlot, isLogo, isOfSlot, judge, logoOf, moved, type Scene, scenes } from './scene.ts';

const slotsOf = ({ items }: DisplayList): readonly string[] => [
  ...new Set(items.flatMap((item) => (item.type === 'text' && item.ink ? [item.slot] : []))),
];
const spansOf = ({ items }: DisplayList, slot: string): readonly (Span | undefined)[] =>
  items.flatMap((item) => (item.type === 'text' && item.slot === slot && item.at ? [item.at] : []));

const hasLogo = ({ list }: Scene) => list.items.some(isLogo);
const changed = (list: DisplayList, change: (item: DisplayItem) => DisplayItem): DisplayList => ({
  ...list,
  items: list.items.map(change),
});

export const canvasFaults: Readonly<Record<string, Plant>> = {
  'a squeezed logo': async (random) => {
    const { piece, list } = pick(random, scenes(hasLogo));
    const { x } = logoOf(list);
    const by = 1 + pick(random, [-1, 1]) * between(random, 0.03, 0.08);
    const spoiled = changed(list, (item) => {
      if (item.type !== 'path' || item.role !== 'logo' || !item.box) return item;
      return { ...item, box: { ...item.box, x: x + (item.box.x - x) * by, width: item.box.width * by } };
    });
    const found = await judge({ piece, list: spoiled });
    return {
      found,
      code: 'visual/logo-has-its-space',
      says: by > 1 ? /too wide/ : /too narrow/,
      at: [fileOf(piece)],
    };
  },
  'words at the foot of the logo': async (random) => {
    const { piece, list } = pick(random, scenes(hasLogo));
    const slot = pick(random, slotsOf(list));
    const [logo, ink] = [logoOf(list), inkOfSlot(list, slot)];
    const gap = between(random, 0.05, 0.8) * 0.5 * logo.height;
    const spoiled = moved(list, isOfSlot(slot), logo.x - ink.x, logo.y + logo.height + gap - ink.y);
    const found = await judge({ piece, list: spoiled });
    return {
      found,
      code: 'visual/logo-has-its-space',
      says: /from the logo/,
      at: [...spansOf(list, slot), fileOf(piece)],
    };
  },
  'a logo at the edge': async (random) => {
    const { piece, list } = pick(random, scenes(hasLogo));
    const logo = logoOf(list);
    const gap = between(random, 0, 0.3) * logo.height;
    const [dx, dy] = pick(random, [
      [gap - logo.x, 0],
      [list.width - gap - logo.x - logo.width, 0],
      [0, gap - logo.y],
    ] as const);
    const found = await judge({ piece, list: moved(list, isLogo, dx, dy) });
    return { found, code: 'visual/logo-has-its-space', says: /from the edge/, at: [fileOf(piece)] };
  },
  'a drawing beside the logo': async (random) => {
    const { piece, list } = pick(random, scenes(hasLogo));
    const { x, y, width, height } = logoOf(list);
    const down = y + height * between(random, 1.05, 1.4);
    const d = `M${x + width / 3} ${down}L${x + width} ${down + 2}L${x + width / 2} ${down + 4}Z`;
    const drawing: DisplayItem = { type: 'path', d, fill: 'blanc', role: 'drawing' };
    const found = await judge({ piece, list: { ...list, items: [...list.items, drawing] } });
    return { found, code: 'visual/logo-has-its-space', says: /a drawing comes/, at: [fileOf(piece)] };
  },
  'words off the canvas': async (random) => {
    const { piece, list } = pick(random, scenes());
    const slot = pick(random, slotsOf(list));
    const ink = inkOfSlot(list, slot);
    const over = between(random, 2, 60);
    const [dx, dy, side] = pick(random, [
      [-ink.x - over, 0, 'left'],
      [list.width - ink.x - ink.width + over, 0, 'right'],
      [0, -ink.y - over, 'top'],
      [0, list.height - ink.y - ink.height + over, 'bottom'],
    ] as const);
    const found = await judge({ piece, list: moved(list, isOfSlot(slot), dx, dy) });
    const says = new RegExp(`beyond the ${side} edge`);
    return { found, code: 'visual/nothing-is-cut-off', says, at: [...spansOf(list, slot), fileOf(piece)] };
  },
  'words under the signs of the network': async (random) => {
    const { piece, list } = pick(
      random,
      scenes((one) => one.piece.format === 'social.instagram.story'),
    );
    const slot = pick(random, slotsOf(list));
    const ink = inkOfSlot(list, slot);
    const dy = 1248 + between(random, 5, 500) - ink.y - ink.height;
    const found = await judge({ piece, list: moved(list, isOfSlot(slot), 0, dy) });
    return {
      found,
      code: 'visual/nothing-is-cut-off',
      says: /the network/,
      at: [...spansOf(list, slot), fileOf(piece)],
    };
  },
  'a label wider than its button': async (random) => {
    const isButton = (item: DisplayItem) => item.type === 'rect' && item.role === 'button';
    const { piece, list } = pick(
      random,
      scenes((one) => one.list.items.some(isButton)),
    );
    const ink = inkOfSlot(list, 'cta');
    const by = between(random, 0.3, 0.9);
    const narrow = { x: ink.x + (ink.width * (1 - by)) / 2, width: ink.width * by };
    const found = await judge(
      { piece, list },
      {
        marks: (marks) =>
          marks.map((mark) => (mark.frame ? { ...mark, frame: { ...mark.frame, ...narrow } } : mark)),
      },
    );
    return {
      found,
      code: 'visual/nothing-is-cut-off',
      says: /beyond its button/,
      at: [...spansOf(list, 'cta'), fileOf(piece)],
    };
  },
  'words over words': async (random) => {
    const { piece, list } = pick(
      random,
      scenes((one) => slotsOf(one.list).length > 1),
    );
    const [one, other] = [...slotsOf(list)].sort(() => random() - 0.5) as [string, string];
    const [a, b] = [inkOfSlot(list, one), inkOfSlot(list, other)];
    const dx = b.x - a.x + between(random, 0, 0.3) * b.width;
    const dy = b.y - a.y + between(random, -0.3, 0.3) * b.height;
    const found = await judge({ piece, list: moved(list, isOfSlot(one), dx, dy) });
    const at = [...spansOf(list, one), ...spansOf(list, other), fileOf(piece)];
    return { found, code: 'visual/words-do-not-collide', says: /lies over/, at };
  },
  'words over a code': async (random) => {
    const { piece, list } = pick(random, scenes());
    const slot = pick(random, slotsOf(list));
    const ink = inkOfSlot(list, slot);
    const side = between(random, 40, 200);
    const code: DisplayItem = {
      type: 'placed',
      kind: 'qr',
      x: ink.x + ink.width - between(random, 3, 30),
      y: ink.y + ink.height / 2 - side / 2,
      width: side,
      height: side,
      name: 'https://example.org/p',
      text: 'https://example.org/p',
      ground: 'blanc',
    };
    const found = await judge({ piece, list: { ...list, items: [...list.items, code] } });
    return {
      found,
      code: 'visual/words-do-not-collide',
      says: /over the code/,
      at: [...spansOf(list, slot), fileOf(piece)],
    };
  },
  'words over the edge of a photograph': async (random) => {
    const { piece, list } = pick(random, scenes());
    const slot = pick(random, slotsOf(list));
    const ink = inkOfSlot(list, slot);
    const photograph: DisplayItem = {
      type: 'image',
      x: ink.x + ink.width - between(random, 4, 20),
      y: ink.y - 30,
      width: 300,
      height: ink.height + 60,
      path: 'shop.jpg',
      alt: 'Une boutique',
    };
    const pictures = new Map([['shop.jpg', { width: 3000, height: 3000 }]]);
    const found = await judge({ piece, list: { ...list, items: [photograph, ...list.items] } }, { pictures });
    return {
      found,
      code: 'visual/words-do-not-collide',
      says: /over the edge of/,
      at: [...spansOf(list, slot), fileOf(piece)],
    };
  },
  'a drawing under words': async (random) => {
    const { piece, list } = pick(random, scenes());
    const slot = pick(random, slotsOf(list));
    const { x, y, width, height } = inkOfSlot(list, slot);
    const [cx, cy] = [x + width * between(random, 0.1, 0.9), y + height / 2];
    const r = between(random, 3, 30);
    const shape = pick(random, [
      `M${cx - r} ${cy}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`,
      `M${x - 400} ${cy}L${x + width + 400} ${cy + 1}`,
      `M${x - 500} ${y - 500}H${x + width + 500}V${y + height + 500}H${x - 500}Z`,
    ]);
    const isLine = shape.includes('L');
    const drawing: DisplayItem = {
      type: 'path',
      d: shape,
      role: 'drawing',
      ...(isLine ? { stroke: { color: 'blanc', width: 3, cap: 'round' as const } } : { fill: 'blanc' }),
    };
    // Behind the words, above every surface.
    const first = list.items.findIndex((item) => item.type === 'text' && item.slot === slot);
    const items = [...list.items.slice(0, first), drawing, ...list.items.slice(first)];
    const found = await judge({ piece, list: { ...list, items } });
    const says = new RegExp(`The “${escaped(slot)}” .* stands on a drawing`);
    return {
      found,
      code: 'visual/words-keep-clear-of-drawings',
      says,
      at: [...spansOf(list, slot), fileOf(piece)],
    };
  },
  'an enlarged photograph': async (random) => {
    const { piece, list } = pick(random, scenes());
    const at: Span = { file: 'fr.mdx', line: 4, column: 1, endLine: 4, endColumn: 20 };
    const [width, height] = [list.width * 0.4, list.height * 0.4];
    const photograph: DisplayItem = {
      type: 'image',
      x: 0,
      y: 0,
      width,
      height,
      path: 'shop.jpg',
      alt: '',
      at,
    };
    const by = between(random, 1.02, 3);
    const pictures = new Map([
      ['shop.jpg', { width: width / by, height: height / between(random, 0.5, by) }],
    ]);
    const found = await judge({ piece, list: { ...list, items: [photograph, ...list.items] } }, { pictures });
    return { found, code: 'visual/pictures-are-sharp-enough', says: /“shop.jpg” has/, at: [at] };
  },
  'a line that ends in an article': async (random) => {
    const broken = {
      fr: ['Le printemps de', 'Vous payez le', 'Avec la', 'jusqu’au', 'dès 45', 'avec le code'],
      en: ['Spring in the', 'You pay a', 'One of', 'when you spend 45'],
    };
    const { piece, list } = pick(
      random,
      scenes(({ list: one }) =>
        one.items.some((item) => item.type === 'text' && item.slot === 'headline' && item.line === 1),
      ),
    );
    const text = pick(random, broken[piece.locale as 'fr' | 'en']);
    const found = await judge(
      { piece, list },
      {
        marks: (marks) =>
          marks.map((mark) => {
            if (mark.slot !== 'headline' || !mark.lines || mark.lines.length < 2) return mark;
            const next = /45$/.test(text) ? 'euros' : /code$/.test(text) ? 'FLEUR20' : mark.lines[1]!.text;
            const lines = mark.lines.map((line, index) => ({
              ...line,
              text: index === 0 ? text : index === 1 ? next : line.text,
            }));
            return { ...mark, lines };
          }),
      },
    );
    const says = new RegExp(`ends in “${escaped(/[^\s’]+$/.exec(text)![0])}”`);
    return { found, code: 'visual/lines-break-by-sense', says, at: spansOf(list, 'headline') };
  },
  'a lonely last word': async (random) => {
    const { piece, list } = pick(
      random,
      scenes(({ list: one }) =>
        one.items.some((item) => item.type === 'text' && item.slot === 'headline' && item.line === 1),
      ),
    );
    const by = between(random, 0.08, 0.32);
    const found = await judge(
      { piece, list },
      {
        marks: (marks) =>
          marks.map((mark) => {
            if (mark.slot !== 'headline' || !mark.lines) return mark;
            const longest = Math.max(...mark.lines.map(({ ink }) => ink.width));
            const last = mark.lines.at(-1)!;
            const short = { ...last, ink: { ...last.ink, width: longest * by } };
            return { ...mark, lines: [...mark.lines.slice(0, -1), short] };
          }),
      },
    );
    return {
      found,
      code: 'visual/lines-break-by-sense',
      says: /last line of the “headline”/,
      at: spansOf(list, 'headline'),
    };
  },
  'a text beside the margin': async (random) => {
    const isLeft = (slot: string) => (item: DisplayItem) =>
      isOfSlot(slot)(item) && item.type === 'text' && item.align === 'left';
    const { piece, list } = pick(
      random,
      scenes(({ list: one }) => {
        const { x } = inkOfSlot(one, 'headline');
        return (
          one.items.some(isLeft('headline')) &&
          slotsOf(one).some(
            (slot) =>
              slot !== 'headline' && one.items.some(isLeft(slot)) && Math.abs(inkOfSlot(one, slot).x - x) < 1,
          )
        );
      }),
    );
    const size = Math.max(
      ...list.items.flatMap((item) => (item.type === 'text' && item.slot === 'headline' ? [item.size] : [])),
    );
    const by = between(random, 2, Math.max(2.5, 0.11 * size)) * pick(random, [-1, 1]);
    const found = await judge({ piece, list: moved(list, isOfSlot('headline'), by, 0) });
    const says = by > 0 ? /px (?:right|left) of/ : /px (?:left|right) of/;
    return {
      found,
      code: 'visual/ink-starts-at-the-margin',
      says,
      at: [
        ...list.items.flatMap((item) => (item.type === 'text' && item.at ? [item.at] : [])),
        fileOf(piece),
      ],
    };
  },
  'texts all of one size': async (random) => {
    const { piece, list } = pick(
      random,
      scenes((one) => slotsOf(one.list).length > 1),
    );
    const size = between(random, 20, 40);
    const found = await judge(
      { piece, list },
      {
        marks: (marks) =>
          marks.map((mark) =>
            mark.size === undefined ? mark : { ...mark, size: size * between(random, 1, 1.6) },
          ),
      },
    );
    return { found, code: 'visual/sizes-make-a-hierarchy', says: /the largest text is/, at: [fileOf(piece)] };
  },
};
