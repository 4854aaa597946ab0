/** The manual of the voice is read as a brand's own: its voice and its rules are sound. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { voiceSchema } from '../../src/brand/voice.ts';
import { rules } from '../../src/rules/index.ts';

const manual = readFileSync(new URL('../../docs/voice.md', import.meta.url), 'utf8');
const fence = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(manual)![1]!;

it('shows a voice that can be read, with every key', () => {
  const typed = parse(fence('yaml')) as Record<string, unknown>;
  expect(voiceSchema.safeParse(typed).error?.issues ?? []).toEqual([]);
  expect(Object.keys(typed).sort()).toEqual(Object.keys(voiceSchema.shape).sort());
});

it('shows settings of rules that there are', () => {
  const { rules: settings } = JSON.parse(fence('json')) as { rules: Record<string, unknown> };
  for (const [id, setting] of Object.entries(settings)) {
    const rule = rules.find((one) => one.id === id);
    expect(rule, id).toBeDefined();
    const { options } = setting as { options?: unknown };
    if (options) expect(rule!.options.safeParse(options).success, id).toBe(true);
  }
});
