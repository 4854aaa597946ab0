import { defineFamily } from '../../diagnostic.ts';

/** What can be wrong with token files beside their shape (which `content/*` reports). */
export const tokenFaults = defineFamily('tokens', {
  'unknown-property': {
    severity: 'error',
    message: 'A token or group has no property “{name}”.',
    hint: '{hint}',
  },
  name: {
    severity: 'error',
    message: '“{name}” cannot name a token.',
    hint: 'Use neither “.”, “{” nor “}” in a name, and do not begin it with “$”.',
  },
  mixed: {
    severity: 'error',
    message: '“{path}” is a token and a group at once.',
    hint: 'Move its value into a token inside the group, for example “$root”.',
  },
  'not-a-group': {
    severity: 'error',
    message: '“{path}” is neither a token nor a group.',
    hint: 'Write a token as { "$value": … }.',
  },
  'no-type': {
    severity: 'error',
    message: '“{path}” has no $type, and no group around it gives one.',
    hint: 'Add "$type" to the token or to its group.',
  },
  'unknown-type': { severity: 'error', message: '“{type}” is no type of token.', hint: '{hint}' },
  'unused-type': {
    severity: 'note',
    message: 'Tokens of type “{type}” are read but not used yet.',
    hint: 'They do no harm; no channel draws with them.',
  },
  'unknown-alias': { severity: 'error', message: 'There is no token “{name}”.', hint: '{hint}' },
  cycle: {
    severity: 'error',
    message: 'These tokens refer to each other in a circle: {chain}.',
    hint: 'Give one of them a value of its own.',
  },
  'type-mismatch': {
    severity: 'error',
    message: '“{path}” is of type “{type}”, but “{target}” is of type “{targetType}”.',
    hint: 'Refer to a token of the same type, or correct the $type.',
  },
  unsupported: {
    severity: 'error',
    message: '“{name}” is not supported in token files.',
    hint: 'Refer to whole tokens with “{alias}” in $value.',
  },
  'unknown-set': { severity: 'error', message: 'There is no {what} “{name}”.', hint: '{hint}' },
  reference: {
    severity: 'error',
    message: '“{ref}” is not a reference that can be followed.',
    hint: 'Name a file ("tokens/core.tokens.json") or a set ("#/sets/core").',
  },
  'set-cycle': {
    severity: 'error',
    message: 'The set “{name}” includes itself.',
    hint: 'Remove the reference.',
  },
  alpha: {
    severity: 'error',
    message: '“{path}” is translucent, and only flat colours can be printed.',
    hint: 'Mix it with its ground and write the colour that results.',
  },
  'no-hex': {
    severity: 'error',
    message: '“{path}” is outside sRGB and has no “hex” for screens and mail.',
    hint: 'Add "hex" with its closest sRGB colour.',
  },
  'hex-differs': {
    severity: 'warning',
    message: 'The hex {hex} of “{path}” is not the colour of its components, {computed}.',
    hint: 'Correct one of the two; the components are used.',
  },
  'type-size': {
    severity: 'error',
    message: '“{path}” is {value}; type can be set from {min} to {max}.',
    hint: 'Correct the size, or take it out of the scale.',
  },
  'unknown-role': { severity: 'error', message: 'There is no {kind} “{name}”.', hint: '{hint}' },
  'raw-role': {
    severity: 'error',
    message: '“{path}” holds a colour of its own; a role names one.',
    hint: 'Define the colour in the “color” group and refer to it: "{alias}".',
  },
  'missing-roles': {
    severity: 'error',
    message: 'The tokens lack what every brand needs: {list}.',
    hint: 'Roles are aliases such as "role": { "textBody": { "$value": "{alias}" } }; sizes are "scale.px" and "scale.pt".',
  },
});
