// Of each style sheet its rules, the custom properties of the first, and whether the first of those is a font family.
(sheets) =>
  sheets.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const rules = [...sheet.cssRules];
    const { style } = rules[0];
    const names = [...style].filter((one) => one.startsWith('--'));
    return {
      rules: rules.map(({ cssText }) => cssText.slice(0, cssText.indexOf('{')).trim()),
      names,
      isFont: CSS.supports('font-family', style.getPropertyValue(names[0] ?? '')),
    };
  });
