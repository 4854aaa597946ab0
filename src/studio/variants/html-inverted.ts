/**
 * An email as a program shows it that turns all colours itself, as Gmail on iPhones does: lightness turned round,
 * hue kept, pictures as they are, the email's own dark scheme not asked for. The sum is that of the rule
 * `email/dark-is-readable`; what a program really does changes with its version.
 */
import { inverted } from '../../rules/shared/inverted.ts';
import { inScheme } from './html-scheme.ts';
import { changeHtml, changeStyle } from './walk-html.ts';

const HEX = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![0-9a-z_-])/gi;
const RGB = /rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*[\d.]+\s*)?\)/gi;
const NAMED = /(?<=[:\s])(white|black)(?=\s*(?:[;}"!]|$))/gi;
const NAMES: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000' };
const COLOR_ATTRIBUTES = new Set(['bgcolor', 'color', 'text', 'link']);

export function invertedHtml(html: string): string {
  const turned = changeHtml(inScheme(html, 'light'), (element) => {
    if (element.tagName === 'style') changeStyle(element, turn);
    for (const attribute of element.attrs) {
      if (attribute.name === 'style') attribute.value = turn(attribute.value);
      else if (COLOR_ATTRIBUTES.has(attribute.name))
        attribute.value = turn(NAMES[attribute.value.toLowerCase()] ?? attribute.value);
    }
  });
  const ground = `<style>html{background:${inverted('#ffffff')};color:${inverted('#000000')}}</style>`;
  // First of all, so that whatever the email says of its own ground still holds.
  return turned.replace('<head>', `<head>${ground}`);
}

/** Every colour of a piece of CSS; addresses in it are left alone. */
function turn(css: string): string {
  return css
    .split(/(url\([^)]*\))/i)
    .map((part, index) => (index % 2 === 1 ? part : turnColors(part)))
    .join('');
}

function turnColors(css: string): string {
  return css
    .replace(NAMED, (name) => NAMES[name.toLowerCase()]!)
    .replace(RGB, (_all, ...parts: string[]) => {
      const [red, green, blue] = parts.slice(0, 3).map((part) => Math.min(255, Number(part)));
      return `#${[red!, green!, blue!].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    })
    .replace(HEX, (hex) => inverted(hex));
}
