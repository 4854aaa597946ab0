import type { FormatBase } from '../channel.ts';

export type SmsFormat = FormatBase;

export const formats = {
  text: { summary: 'Text message in plain forms, with the link and the market’s way to opt out' },
} as const satisfies Record<string, SmsFormat>;
