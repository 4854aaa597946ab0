// Words whose box reaches beyond the screen, or whose letters reach beyond a box that would cut them.
(() => {
  const wide = document.documentElement.clientWidth;
  const out = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement } = walker.currentNode;
    if (
      !walker.currentNode.data.trim() ||
      parentElement.closest('.skip, svg, .gap, .currency-gap, style, script')
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const { left, right, width } of range.getClientRects()) {
      if (width > 0 && (left < -0.5 || right > wide + 0.5))
        out.push(walker.currentNode.data.trim().slice(0, 60));
    }
  }
  return out;
})();
