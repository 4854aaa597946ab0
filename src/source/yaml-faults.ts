/** What can be wrong with a YAML or JSON file before any schema sees it. */
import { defineFamily } from '../diagnostic.ts';

export const yamlFaults = defineFamily('yaml', {
  syntax: {
    severity: 'error',
    message: 'The YAML cannot be read here: {detail}.',
    hint: 'Check indentation, quotes and brackets on this line.',
  },
  'duplicate-key': {
    severity: 'error',
    message: 'The key “{key}” stands twice in one map.',
    hint: 'Keep one of them.',
  },
  'comma-trap': {
    severity: 'error',
    message: 'The comma ends the {owner} text: “{key}” was read as a key.',
    hint: 'Put the text in quotes.',
  },
  'too-deep': {
    severity: 'error',
    message: 'This is nested more than {limit} levels deep.',
    hint: 'Flatten the structure.',
  },
  'too-many': {
    severity: 'error',
    message: 'With this the file holds more than {limit} values.',
    hint: 'Split it, or remove what is no longer used.',
  },
  aliases: {
    severity: 'error',
    message: 'The aliases of this file unfold to more than it may hold.',
    hint: 'Write the values out instead of using “*” aliases.',
  },
  'unknown-anchor': {
    severity: 'error',
    message: 'Nothing above is marked “&{name}”.',
    hint: 'Write the value out instead of using an alias; put a text that begins with “*” in quotes.',
  },
  tag: {
    severity: 'error',
    message: '“{tag}” gives this value a type, which nothing here reads.',
    hint: 'Remove it; put a text that begins with “!” in quotes.',
  },
  'alias-ring': {
    severity: 'error',
    message: '“*{name}” stands inside what it repeats.',
    hint: 'Write the value out instead of using an alias.',
  },
});
