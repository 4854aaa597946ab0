// Texts whose contrast with the ground under them is below WCAG's 4.5, or 3 from 24 px.
() => {
  const luminance = (color) => {
    const [red, green, blue] = color.map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const numbers = (css) => (css.match(/[\d.]+/g) ?? []).map(Number);
  const groundOf = (start) => {
    for (let element = start; element; element = element.parentElement) {
      const [red, green, blue, alpha = 1] = numbers(getComputedStyle(element).backgroundColor);
      if (alpha > 0) return [red, green, blue];
    }
    return [255, 255, 255];
  };
  const weak = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.textContent.trim();
    if (words === '' || element.getClientRects().length === 0 || element.closest('[aria-hidden]')) continue;
    const style = getComputedStyle(element);
    const [a, b] = [luminance(numbers(style.color).slice(0, 3)), luminance(groundOf(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < (Number.parseFloat(style.fontSize) >= 24 ? 3 : 4.5))
      weak.push(`${words}: ${ratio.toFixed(2)}`);
  }
  return weak;
};
