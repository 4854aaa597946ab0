/** The report's stylesheet: paper, ink and hairlines, so that the brands' own colours are the only ones seen. */
export const style = `
:root { color-scheme: light dark; --paper: #fbfaf8; --ink: #1d1d1b; --soft: #63625e; --line: #dedbd5; --tile: #f1efea;
  --error: #b3261e; --warning: #8a5a00; --note: #2f5d8a; }
@media (prefers-color-scheme: dark) { :root { --paper: #191918; --ink: #eceae5; --soft: #a5a39d; --line: #3a3936;
  --tile: #242322; --error: #ff8a80; --warning: #e6b450; --note: #8ab8e6; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; }
body { margin: 0 auto; max-width: 1240px; padding: 48px 32px 96px; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
code { font: 12.5px/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 3px; }
a:hover { text-decoration-color: currentColor; }
a:focus-visible, input:focus-visible + label { outline: 2px solid var(--note); outline-offset: 2px; }
h1 { font-size: 32px; line-height: 1.15; letter-spacing: -0.015em; margin: 0 0 4px; font-weight: 650; }
h2 { font-size: 21px; margin: 72px 0 8px; padding-top: 16px; border-top: 1px solid var(--ink); font-weight: 650; }
h3 { font-size: 15px; margin: 32px 0 8px; font-weight: 650; }
h4 { font-size: 14px; margin: 0; font-weight: 600; color: var(--soft); }
p { margin: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; padding: 0; border: 0; }
.now { color: var(--soft); }
.tongue { position: absolute; top: 32px; right: max(32px, calc(50% - 588px)); display: flex; gap: 2px; }
.tongue input { position: absolute; opacity: 0; }
.tongue label { padding: 4px 10px; color: var(--soft); cursor: pointer; border-radius: 4px; }
.tongue input:checked + label { color: var(--ink); background: var(--tile); }
:root:has(#english:checked) [lang="fr"], :root:has(#french:checked) [lang="en"] { display: none; }
.figures { display: flex; flex-wrap: wrap; gap: 12px 40px; margin: 32px 0 0; padding: 0; list-style: none; }
.figures b { display: block; font-size: 27px; line-height: 1.15; font-weight: 600; font-variant-numeric: tabular-nums; color: var(--ink); }
.figures li { color: var(--soft); font-size: 13px; }
.figures .error b { color: var(--error); } .figures .warning b { color: var(--warning); }
.contents { display: flex; flex-wrap: wrap; gap: 4px 24px; margin: 28px 0 0; padding: 0; list-style: none; }
.campaign { margin-top: 56px; }
.campaign h3 { display: flex; align-items: center; gap: 12px; font-size: 24px; line-height: 1.2; letter-spacing: -0.01em; margin: 0; padding-top: 20px; border-top: 1px solid var(--ink); }
.campaign h3 img { border-radius: 50%; flex: none; }
.channel { display: grid; grid-template-columns: 96px 1fr; gap: 12px 24px; padding: 24px 0 36px; border-top: 1px solid var(--line); }
.campaign h3 + .channel { border-top: 0; }
.pieces { list-style: none; margin: 0; padding: 0; display: grid; gap: 32px 24px; grid-template-columns: repeat(4, minmax(0, 1fr)); }
.rows { display: grid; gap: 40px; }
.pieces .is-sides { grid-column: span 2; }
.pieces li:has(:target) .face { outline: 2px solid var(--note); outline-offset: 3px; }
.face { display: flex; aspect-ratio: 4 / 3; background: var(--tile); text-decoration: none; overflow: hidden; border-radius: 6px; align-items: center; justify-content: center; }
.face.sides { aspect-ratio: 2.8; }
.face img { display: block; }
.alone, .sides { padding: 16px; gap: 16px; }
.alone img { max-width: 100%; max-height: 100%; box-shadow: 0 1px 8px #0002; }
.sides img { max-width: calc(50% - 8px); max-height: 100%; box-shadow: 0 1px 8px #0002; }
.filled, .stacked { box-shadow: inset 0 0 0 1px var(--line); position: relative; }
.filled::after, .stacked::after { content: ""; position: absolute; inset: 0; border: 1px solid var(--line); border-radius: 6px; }
.filled img { width: 100%; height: 100%; object-fit: cover; }
.stacked { flex-direction: column; align-items: stretch; justify-content: flex-start; }
.stacked img { width: 100%; flex: none; }
.stacked img:last-child { flex: 1 1 0; min-height: 0; object-fit: cover; }
.said { padding: 16px; }
.words { align-self: flex-start; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 9; overflow: hidden; white-space: pre-line; overflow-wrap: anywhere; font-size: 13px; line-height: 1.45; }
.words b { display: block; margin-bottom: 6px; font-size: 15px; line-height: 1.3; }
.what { margin-top: 10px; font-size: 14px; line-height: 1.4; } .what b { font-weight: 600; }
.hand { font-size: 12.5px; line-height: 1.45; font-style: italic; }
.file { color: var(--soft); font-size: 12.5px; line-height: 1.45; } .file code { font-size: 11.5px; }
.findings { list-style: none; margin: 0; padding: 0; }
.findings li { padding: 14px 0 16px; border-top: 1px solid var(--line); }
.findings .cut { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 16px 40px; align-items: start; }
.crops { display: flex; gap: 16px; justify-content: flex-end; width: 560px; max-width: 100%; }
.crops figure { margin: 0; flex: 0 1 360px; min-width: 0; }
.crop { position: relative; display: block; width: fit-content; max-width: 100%; overflow: hidden; border-radius: 6px; }
.crop img { display: block; max-width: 100%; height: auto; }
.crop::after { content: ""; position: absolute; inset: 0; border-radius: 6px; box-shadow: inset 0 0 0 1px #0003; }
.crop i { position: absolute; border-radius: 2px; outline: 2px solid #b3261e; outline-offset: 2px; box-shadow: 0 0 0 2px #fffc, 0 0 0 5px #fffc; }
.warning .crop i { outline-color: #8a5a00; } .note .crop i { outline-color: #2f5d8a; }
.crops figcaption { margin-top: 6px; color: var(--soft); font-size: 12px; line-height: 1.4; } .crops code { font-size: 11.5px; }
.where { color: var(--soft); font-size: 13px; display: flex; gap: 12px; align-items: baseline; flex-wrap: wrap; }
.error .where b { color: var(--error); } .warning .where b { color: var(--warning); } .note .where b { color: var(--note); }
.where span { font-variant-numeric: tabular-nums; }
.message { font-size: 16px; margin: 4px 0; max-width: 75ch; }
.aside { color: var(--soft); font-size: 14px; max-width: 90ch; }
.aside b { font-weight: 600; color: var(--ink); margin-right: 6px; }
.nothing { color: var(--soft); }
details { margin-top: 48px; } summary { cursor: pointer; font-weight: 600; }
.plain { list-style: none; padding: 0; color: var(--soft); font-size: 13px; columns: 2; column-gap: 32px; }
@media (max-width: 1100px) { .findings .cut { grid-template-columns: minmax(0, 1fr); } .crops { justify-content: flex-start; } }
@media (max-width: 980px) { .channel { grid-template-columns: 1fr; } .pieces { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
@media (max-width: 640px) { .pieces { grid-template-columns: 1fr 1fr; gap: 24px 12px; } .pieces .is-filled, .pieces .is-stacked { grid-column: span 2; } body { padding: 72px 16px 64px; }
  .tongue { top: 20px; right: 16px; } .plain { columns: 1; } .figures { gap: 12px 28px; } .alone, .sides { padding: 10px; gap: 10px; } .campaign h3 { font-size: 20px; } }
@media print { .tongue, .contents { display: none; } body { max-width: none; } .pieces li, .findings li { break-inside: avoid; } }
`;
