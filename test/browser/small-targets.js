// Links and buttons smaller than 24 px on a side (WCAG 2.5.8), those inside a sentence excepted.
(() => {
  const inline = (element) =>
    getComputedStyle(element).display === 'inline' &&
    element.parentElement.textContent.trim() !== element.textContent.trim();
  // What is painted of it may be smaller than what can be pressed: that may be the box of its `::before`.
  const reach = (element) => {
    const box = element.getBoundingClientRect();
    const before = getComputedStyle(element, '::before');
    const takesPresses = before.position === 'absolute' && before.pointerEvents !== 'none';
    if (before.content === 'none' || !takesPresses) return box;
    const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map((side) =>
      Number.parseFloat(before[side]),
    );
    return {
      width: Math.max(box.width, element.clientWidth - left - right),
      height: Math.max(box.height, element.clientHeight - top - bottom),
    };
  };
  return [...document.querySelectorAll('a, button, summary')]
    .filter((element) => element.getClientRects().length > 0 && !element.matches('.skip') && !inline(element))
    .map((element) => ({ element, box: reach(element) }))
    .filter(({ box }) => box.width < 24 || box.height < 24)
    .map(
      ({ element, box }) =>
        `${element.textContent.trim()}: ${Math.round(box.width)} × ${Math.round(box.height)}`,
    );
})();
