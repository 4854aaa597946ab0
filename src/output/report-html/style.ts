/** The report's stylesheet: paper, ink and hairlines, so that the brands' own colours are the only ones seen. */
export const style = `
:root { color-scheme: light dark; --paper: #fbfaf8; --ink: #1d1d1b; --soft: #63625e; --line: #dedbd5; --tile: #f1efea;
  --error: #b3261e; --warning: #8a5a00; --note: #2f5d8a; }
@media (prefers-color-scheme: dark) { :root { --paper: #191918; --ink: #eceae5; --soft: #a5a39d; --line: #3a3936;
  --tile: #242322; --error: #ff8a80; --warning: #e6b450; --note: #8ab8e6; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1180px; padding: 48px 32px 96px; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
code { font: 12.5px/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 3px; }
a:hover { text-decoration-color: currentColor; }
a:focus-visible, input:focus-visible + label { outline: 2px solid var(--note); outline-offset: 2px; }
h1 { font-size: 32px; line-height: 1.15; letter-spacing: -0.015em; margin: 0 0 4px; font-weight: 650; }
h2 { font-size: 21px; margin: 64px 0 8px; padding-top: 16px; border-top: 1px solid var(--ink); font-weight: 650; }
h3 { font-size: 15px; margin: 32px 0 8px; font-weight: 650; }
h4 { font-size: 14px; margin: 0; font-weight: 600; color: var(--soft); }
.channel { display: grid; grid-template-columns: 120px 1fr; gap: 12px 24px; padding: 20px 0 28px; border-top: 1px solid var(--line); }
p { margin: 0; }
.now { color: var(--soft); }
.tongue { position: absolute; top: 32px; right: max(32px, calc(50% - 558px)); display: flex; gap: 2px; }
.tongue input { position: absolute; opacity: 0; }
.tongue label { padding: 4px 10px; color: var(--soft); cursor: pointer; border-radius: 4px; }
.tongue input:checked + label { color: var(--ink); background: var(--tile); }
:root:has(#english:checked) [lang="fr"], :root:has(#french:checked) [lang="en"] { display: none; }
.figures { display: flex; flex-wrap: wrap; gap: 12px 40px; margin: 32px 0 0; padding: 0; list-style: none; }
.figures b { display: block; font-size: 27px; line-height: 1.15; font-weight: 600; font-variant-numeric: tabular-nums; }
.figures li { color: var(--soft); font-size: 13px; }
.figures b { color: var(--ink); }
.figures .error b { color: var(--error); } .figures .warning b { color: var(--warning); }
.findings { list-style: none; margin: 0; padding: 0; }
.findings li { padding: 14px 0 16px; border-top: 1px solid var(--line); }
.where { color: var(--soft); font-size: 13px; display: flex; gap: 12px; align-items: baseline; flex-wrap: wrap; }
.error .where b { color: var(--error); } .warning .where b { color: var(--warning); } .note .where b { color: var(--note); }
.where span { font-variant-numeric: tabular-nums; }
.message { font-size: 16px; margin: 4px 0; max-width: 75ch; }
.aside { color: var(--soft); font-size: 14px; max-width: 90ch; }
.aside b { font-weight: 600; color: var(--ink); margin-right: 6px; }
.nothing { color: var(--soft); }
.pieces { list-style: none; margin: 0; padding: 0; display: grid; gap: 28px 24px;
  grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); }
.pieces li:target .face { outline: 2px solid var(--note); }
.face { display: flex; height: 220px; align-items: center; justify-content: center; background: var(--tile);
  padding: 12px; text-decoration: none; overflow: hidden; }
.face img { max-width: 100%; max-height: 100%; display: block; }
.words { align-self: flex-start; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 10; overflow: hidden; white-space: pre-line; overflow-wrap: anywhere; font-size: 13px; line-height: 1.45; }
.words b { display: block; margin-bottom: 6px; font-size: 15px; line-height: 1.3; }
.what { margin-top: 8px; font-size: 14px; } .what b { font-weight: 600; margin-right: 4px; }
.file { color: var(--soft); font-size: 12.5px; line-height: 1.4; } .file code { font-size: 11.5px; }
details { margin-top: 48px; } summary { cursor: pointer; font-weight: 600; }
.plain { list-style: none; padding: 0; color: var(--soft); font-size: 13px; columns: 2; column-gap: 32px; }
@media (max-width: 640px) { .channel { grid-template-columns: 1fr; } .pieces { grid-template-columns: 1fr 1fr; gap: 20px 12px; } .face { height: 160px; } body { padding: 72px 16px 64px; } .tongue { top: 20px; right: 16px; } .plain { columns: 1; } }
@media print { .tongue { display: none; } body { max-width: none; } .pieces li, .findings li { break-inside: avoid; } }
`;
