import type { FormatBase } from '../channel.ts';

export interface EmailFormat extends FormatBase {
  /** The two parts of one multipart/alternative message. */
  readonly part: 'html' | 'text';
}

export const formats = {
  html: { summary: 'HTML part of an email, 600 px wide, with its pictures beside it', part: 'html' },
  text: { summary: 'Plain text part of the same email', part: 'text' },
} as const satisfies Record<string, EmailFormat>;

/** Width of the body. 600 px is what desktop clients show without scrolling beside their lists. */
export const BODY_WIDTH_PX = 600;
/** Gmail clips the decoded HTML here, so that legal lines and the way to unsubscribe would be hidden. */
export const MAX_HTML_BYTES = 102_400;
/** Gmail drops a `<style>` element longer than this (caniemail, html-style, note 6). */
export const MAX_STYLE_BYTES = 16_384;
