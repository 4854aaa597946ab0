// Words set smaller than `least` px. A raised “er” belongs to its figure.
(least) => {
  const small = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.textContent.trim();
    if (words === '' || element.getClientRects().length === 0 || element.closest('sup,[aria-hidden]'))
      continue;
    if (Number.parseFloat(getComputedStyle(element).fontSize) < least) small.push(words);
  }
  return small;
};
