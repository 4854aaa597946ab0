/** Hand: design tokens, written by “diapason tokens export”. Edit the tokens, not this file. */

/** By path. `value` is that of the format (DTCG 2025.10), `css` what a style takes, `variable` its name in the CSS export. */
export const light = {
  /** Core. */
  "color.navy": { type: "color", value: { colorSpace: "srgb", components: [0.043, 0.122, 0.227], hex: "#0b1f3a" }, css: "#0b1f3a", variable: "--color-navy" },
  "color.coral.$root": { type: "color", value: { colorSpace: "display-p3", components: [1, 0.35, 0.3], hex: "#ff584e" }, css: "#ff584e", variable: "--color-coral" },
  /** @deprecated Use coral. */
  "color.lime": { type: "color", value: { colorSpace: "oklch", components: [0.85, 0.25, 130] }, css: "#95eb00", variable: "--color-lime" },
  "color.veil": { type: "color", value: { colorSpace: "srgb", components: [0.043, 0.122, 0.227], alpha: 0.5, hex: "#0b1f3a" }, css: "rgb(11 31 58 / 0.5)", variable: "--color-veil" },
  "role.textBody": { type: "color", value: { colorSpace: "srgb", components: [0.043, 0.122, 0.227], hex: "#0b1f3a" }, css: "#0b1f3a", variable: "--role-text-body" },
  "role.link": { type: "color", value: { colorSpace: "srgb", components: [0.043, 0.122, 0.227], hex: "#0b1f3a" }, css: "#0b1f3a", variable: "--role-link" },
  "space.-1": { type: "dimension", value: { value: -4, unit: "px" }, css: "-4px", variable: "--space--1" },
  "space.base": { type: "dimension", value: { value: 1, unit: "rem" }, css: "1rem", variable: "--space-base" },
  "font.body": { type: "fontFamily", value: ["Inter", "Arial", "sans-serif"], css: "\"Inter\", \"Arial\", sans-serif", variable: "--font-body" },
  "font.own": { type: "fontFamily", value: ["Inter", "Arial", "sans-serif"], css: "\"Inter\", \"Arial\", sans-serif", variable: "--font-own" },
  "font.one": { type: "fontFamily", value: ["Georgia"], css: "\"Georgia\"", variable: "--font-one" },
  "weight.strong": { type: "fontWeight", value: 600, css: "600", variable: "--weight-strong" },
  "time.fast": { type: "duration", value: { value: 120, unit: "ms" }, css: "120ms", variable: "--time-fast" },
  "ease.out": { type: "cubicBezier", value: [0.2, 0, 0, 1], css: "cubic-bezier(0.2, 0, 0, 1)", variable: "--ease-out" },
  "ratio.golden": { type: "number", value: 1.618, css: "1.618", variable: "--ratio-golden" },
  "ratio.whole": { type: "number", value: 1, css: "1", variable: "--ratio-whole" },
  "stroke.plain": { type: "strokeStyle", value: "dotted", css: "dotted", variable: "--stroke-plain" },
  "stroke.dash": { type: "strokeStyle", value: { dashArray: [{ value: 4, unit: "px" }, { value: 2, unit: "px" }], lineCap: "round" }, css: "dashed", variable: "--stroke-dash" },
  "line.rule": { type: "border", value: { color: { colorSpace: "srgb", components: [0.043, 0.122, 0.227], hex: "#0b1f3a" }, width: { value: 1, unit: "px" }, style: "dotted" }, css: "1px dotted #0b1f3a", variable: "--line-rule" },
  "motion.fade": { type: "transition", value: { duration: { value: 120, unit: "ms" }, delay: { value: 0, unit: "ms" }, timingFunction: [0.2, 0, 0, 1] }, css: "120ms cubic-bezier(0.2, 0, 0, 1) 0ms", variable: "--motion-fade" },
  "shadow.soft": { type: "shadow", value: { color: { colorSpace: "srgb", components: [0.043, 0.122, 0.227], alpha: 0.5, hex: "#0b1f3a" }, offsetX: { value: 0, unit: "px" }, offsetY: { value: 2, unit: "px" }, blur: { value: 8, unit: "px" }, spread: { value: 0, unit: "px" } }, css: "0px 2px 8px 0px rgb(11 31 58 / 0.5)", variable: "--shadow-soft" },
  "shadow.deep": { type: "shadow", value: [{ color: { colorSpace: "srgb", components: [0.043, 0.122, 0.227], alpha: 0.5, hex: "#0b1f3a" }, offsetX: { value: 0, unit: "px" }, offsetY: { value: 2, unit: "px" }, blur: { value: 8, unit: "px" }, spread: { value: 0, unit: "px" } }, { color: { colorSpace: "display-p3", components: [1, 0.35, 0.3], hex: "#ff584e" }, offsetX: { value: 0, unit: "px" }, offsetY: { value: 2, unit: "px" }, blur: { value: 8, unit: "px" }, spread: { value: 0, unit: "px" }, inset: true }], css: "0px 2px 8px 0px rgb(11 31 58 / 0.5), inset 0px 2px 8px 0px #ff584e", variable: "--shadow-deep" },
  "gradient.dawn": { type: "gradient", value: [{ color: { colorSpace: "srgb", components: [0.043, 0.122, 0.227], hex: "#0b1f3a" }, position: 0 }, { color: { colorSpace: "display-p3", components: [1, 0.35, 0.3], hex: "#ff584e" }, position: 1 }], css: "#0b1f3a 0%, #ff584e 100%", variable: "--gradient-dawn" },
  "gradient.day": { type: "gradient", value: [{ color: { colorSpace: "srgb", components: [0.043, 0.122, 0.227], hex: "#0b1f3a" }, position: 0 }, { color: { colorSpace: "display-p3", components: [1, 0.35, 0.3], hex: "#ff584e" }, position: 1 }, { color: { colorSpace: "oklch", components: [0.85, 0.25, 130] }, position: 0.07 }], css: "#0b1f3a 0%, #ff584e 100%, #95eb00 7%", variable: "--gradient-day" },
  "type.body": { type: "typography", value: { fontFamily: ["Inter", "Arial", "sans-serif"], fontSize: { value: 1, unit: "rem" }, fontWeight: 600, letterSpacing: { value: 0, unit: "px" }, lineHeight: 1.5 }, css: "600 1rem/1.5 \"Inter\", \"Arial\", sans-serif", variable: "--type-body" },
  "type.quote": { type: "typography", value: { fontFamily: ["Inter", "Arial", "sans-serif"], fontSize: { value: 1, unit: "rem" }, fontWeight: 600, letterSpacing: { value: 0, unit: "px" }, lineHeight: 1.5 }, css: "600 1rem/1.5 \"Inter\", \"Arial\", sans-serif", variable: "--type-quote" },
} as const;

/** The same tokens in dark surroundings. */
export const dark = {
  ...light,
  "role.textBody": { type: "color", value: { colorSpace: "display-p3", components: [1, 0.35, 0.3], hex: "#ff584e" }, css: "#ff584e", variable: "--role-text-body" },
  "role.link": { type: "color", value: { colorSpace: "display-p3", components: [1, 0.35, 0.3], hex: "#ff584e" }, css: "#ff584e", variable: "--role-link" },
  "line.rule": { type: "border", value: { color: { colorSpace: "display-p3", components: [1, 0.35, 0.3], hex: "#ff584e" }, width: { value: 1, unit: "px" }, style: "dotted" }, css: "1px dotted #ff584e", variable: "--line-rule" },
} as const;

export const schemes = { light, dark } as const;

export type ColorToken =
  | "color.navy"
  | "color.coral.$root"
  | "color.lime"
  | "color.veil"
  | "role.textBody"
  | "role.link";
export type DimensionToken =
  | "space.-1"
  | "space.base";
export type FontFamilyToken =
  | "font.body"
  | "font.own"
  | "font.one";
export type FontWeightToken =
  | "weight.strong";
export type DurationToken =
  | "time.fast";
export type CubicBezierToken =
  | "ease.out";
export type NumberToken =
  | "ratio.golden"
  | "ratio.whole";
export type StrokeStyleToken =
  | "stroke.plain"
  | "stroke.dash";
export type BorderToken =
  | "line.rule";
export type TransitionToken =
  | "motion.fade";
export type ShadowToken =
  | "shadow.soft"
  | "shadow.deep";
export type GradientToken =
  | "gradient.dawn"
  | "gradient.day";
export type TypographyToken =
  | "type.body"
  | "type.quote";
export type Token = ColorToken | DimensionToken | FontFamilyToken | FontWeightToken | DurationToken | CubicBezierToken | NumberToken | StrokeStyleToken | BorderToken | TransitionToken | ShadowToken | GradientToken | TypographyToken;
