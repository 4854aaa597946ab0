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
  'unknown-set': { severity: 'error', message: 'There is no {what} “{name}”.', hint: '{hint}' },
  reference: {
    severity: 'error',
    message: '“{ref}” is not a reference that can be followed.',
    hint: 'Name a file ("tokens/core.tokens.json") or a set ("#/sets/core").',
  },
  'set-cycle': {
    severity: 'error',
    message: 'These sets include each other in a circle: {chain}.',
    hint: 'Remove one of the references.',
  },
  'wrong-property': {
    severity: 'error',
    message: '“{name}” must be {expected}.',
    hint: 'Correct the value, or remove it.',
  },
  'value-and-ref': {
    severity: 'error',
    message: '“{path}” has a "$value" and a "$ref".',
    hint: 'Keep one of them: a token has one value.',
  },
  'root-value': {
    severity: 'error',
    message: 'The whole of the file is one token, which has no name.',
    hint: 'Put it under a name: { "name": { "$value": … } }.',
  },
  'root-group': {
    severity: 'error',
    message: '“{path}” is a group; "$root" is the token of the group around it.',
    hint: 'Give it a "$value", or another name.',
  },
  'malformed-reference': {
    severity: 'error',
    message: '“{text}” is not a reference to a token or to a part of one.',
    hint: 'Write "{alias}" for a whole token, or { "$ref": "#/group/token/$value/…" } for a part, alone in its braces.',
  },
  'unknown-pointer': {
    severity: 'error',
    message: 'Nothing stands at “{text}”.',
    hint: '{hint}',
  },
  'group-as-value': {
    severity: 'error',
    message: '“{text}” leads to a group, which has no value.',
    hint: '{hint}',
  },
  'curly-in-part': {
    severity: 'error',
    message: '“{text}” names a whole token, and only a part of a value can stand here.',
    hint: 'Point at the part: { "$ref": "{pointer}" }.',
  },
  'unknown-group': { severity: 'error', message: 'There is no group “{name}” to extend.', hint: '{hint}' },
  'extends-token': {
    severity: 'error',
    message: '“{name}” is a token, and only groups can be extended.',
    hint: 'Extend its group, or refer to the token with "$value".',
  },
  'extends-cycle': {
    severity: 'error',
    message: 'These groups take over from each other in a circle: {chain}.',
    hint: 'Remove one of the "$extends".',
  },
  'extends-twice': {
    severity: 'error',
    message: '“{path}” has an "$extends" and a "$ref", which say the same.',
    hint: 'Keep "$extends".',
  },
  'too-many': {
    severity: 'error',
    message: 'These are more than {limit} {what}.',
    hint: 'Split the system, or remove what is no longer used.',
  },
  'differs-by-case': {
    severity: 'warning',
    message: '“{path}” and “{other}” differ by upper and lower case only.',
    hint: 'Rename one of them: many tools take them for the same.',
  },
  'same-name': {
    severity: 'error',
    message: '“{path}” and “{other}” both become “{name}” where names have hyphens only.',
    hint: 'Rename one of them: in a stylesheet the later would replace the other.',
  },
  'raw-outside-core': {
    severity: 'error',
    message: '“{path}” holds a value of its own, and only the set “core” may.',
    hint: 'Define the value in the set “core”, and refer to it here: "{alias}".',
  },
  'only-in-context': {
    severity: 'error',
    message: '“{path}” exists only where {where}, so that it lacks elsewhere.',
    hint: 'Define it in a set, and override it in the context.',
  },
  'type-in-context': {
    severity: 'error',
    message: '“{path}” is of type “{type}”, but of type “{other}” where {where}.',
    hint: 'A context may change a value, not what kind of value it is.',
  },
  'uses-deprecated': {
    severity: 'warning',
    message: '“{path}” is deprecated{reason}.',
    hint: 'Use the token that replaces it.',
  },
  outside: {
    severity: 'error',
    message: '“{ref}” leads out of the folder of this document.',
    hint: 'Copy the file beside the document; what lies elsewhere is not read.',
  },
  'no-contexts': {
    severity: 'error',
    message: 'The modifier “{name}” has no contexts.',
    hint: 'Give it two or more, or make it a set.',
  },
  'one-context': {
    severity: 'error',
    message: 'The modifier “{name}” has one context, so that there is nothing to choose.',
    hint: 'Give it a second one, or make it a set.',
  },
  'to-modifier': {
    severity: 'error',
    message: '“{ref}” leads to a modifier, and only "resolutionOrder" may name one.',
    hint: 'Refer to a set or a file.',
  },
  'to-order': {
    severity: 'error',
    message: '“{ref}” leads into "resolutionOrder", which nothing may refer to.',
    hint: 'Move the set or modifier to "sets" or "modifiers", and refer to it there.',
  },
  'same-item': {
    severity: 'error',
    message: '“{name}” stands twice in "resolutionOrder".',
    hint: 'Give each set and modifier in place a name of its own.',
  },
  'no-item': {
    severity: 'error',
    message: 'An item of "resolutionOrder" is a reference, or a set or modifier with "name" and "type".',
    hint: 'Write { "$ref": "#/sets/…" }, or give it "type": "set" or "type": "modifier".',
  },
  'input-shape': {
    severity: 'error',
    message: 'The input gives “{name}” something that is no text.',
    hint: 'Give the name of a context for each modifier.',
  },
  'unknown-input': {
    severity: 'error',
    message: 'There is no modifier “{name}” to choose for.',
    hint: '{hint}',
  },
  'unknown-context': {
    severity: 'error',
    message: 'The modifier “{modifier}” has no context “{name}”.',
    hint: '{hint}',
  },
  'no-choice': {
    severity: 'error',
    message: 'The modifier “{name}” has no default, and no context was chosen.',
    hint: 'Choose one of {contexts}.',
  },
  permutations: {
    severity: 'note',
    message: 'Of {all} resolutions {checked} were checked: each context beside the defaults of the others.',
    hint: 'What goes wrong only where two contexts meet is not seen.',
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
