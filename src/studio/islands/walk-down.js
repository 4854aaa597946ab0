/** Brings each place of a page into its window, and the page back to where it was, before anything is painted. */

/** `topOf`: in px of the page. `visit` is called while that place is in the window. */
export function walkDown(view, all, topOf, visit) {
  const [x, y] = [view.scrollX, view.scrollY];
  const go = (top) => view.scrollTo({ left: x, top, behavior: 'instant' });
  for (const one of all.toSorted((a, b) => topOf(a) - topOf(b))) {
    const top = topOf(one);
    const isIn = top >= view.scrollY && top < view.scrollY + view.innerHeight - AIR_PX;
    if (!isIn) go(top - AIR_PX);
    visit(one);
  }
  go(y);
}

/** Above a place that is gone to, and below it at the least. */
const AIR_PX = 80;
