// Links and buttons smaller than 24 px on a side (WCAG 2.5.8), those inside a sentence excepted.
(() => {
  const inline = (element) =>
    getComputedStyle(element).display === 'inline' &&
    element.parentElement.textContent.trim() !== element.textContent.trim();
  return [...document.querySelectorAll('a, button, summary')]
    .filter((element) => element.getClientRects().length > 0 && !element.matches('.skip') && !inline(element))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 24 || box.height < 24)
    .map(
      ({ element, box }) =>
        `${element.textContent.trim()}: ${Math.round(box.width)} × ${Math.round(box.height)}`,
    );
})();
