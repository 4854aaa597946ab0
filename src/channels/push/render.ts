/** The notification as the sending service takes it. */
import type { Mark } from '../../ir/artifact.ts';
import { plainText, spanOf, type Text } from '../../ir/text.ts';
import type { RenderContext, Rendered, Trouble } from '../channel.ts';
import type { PushFormat } from './formats.ts';
import type { PushPlan } from './lower.ts';

export async function render(plan: PushPlan, { format }: RenderContext<PushFormat>): Promise<Rendered> {
  if (plan.body.length === 0) return { pieces: [], troubles: [] };
  const title = plainText(plan.title).trim();
  const text = plainText(plan.body).trim();
  const body = `${JSON.stringify(payloads[format.platform](title, text, plan), null, 2)}\n`;
  const payloadBytes = new TextEncoder().encode(JSON.stringify(JSON.parse(body))).length;
  const troubles: Trouble[] = [];
  if (payloadBytes > format.payloadBytes) {
    const at = spanOf(plan.body);
    const detail = `${payloadBytes} bytes of ${format.payloadBytes}`;
    troubles.push({ kind: 'overflow', slot: 'push', detail, ...(at && { at }) });
  }
  const data = {
    title,
    body: text,
    titleCharacters: title.length,
    bodyCharacters: text.length,
    payloadBytes,
  };
  return {
    pieces: [{ extension: 'json', mime: 'application/json', body, marks: marksOf(plan), data }],
    troubles,
  };
}

/**
 * Apple's keys stand in `aps`, the campaign's own beside it; Google's v1 message takes strings only in `data`.
 * Who receives it (`token`, `topic`) is the sending platform's part.
 */
const payloads = {
  ios: (title: string, body: string, plan: PushPlan) => ({
    aps: { alert: { title, body } },
    ...extras(plan),
  }),
  android: (title: string, body: string, plan: PushPlan) => ({
    message: { notification: { title, body }, data: extras(plan) },
  }),
} as const;

function extras({ campaign, touchpoint, link }: PushPlan): Readonly<Record<string, string>> {
  return { ...(link && { url: link.href }), campaign, ...(touchpoint && { touchpoint }) };
}

function marksOf({ title, body, link }: PushPlan): Mark[] {
  return [
    ...runMarks(title, 'headline'),
    ...runMarks(body, 'push'),
    ...(link ? [{ kind: 'link', text: link.href, at: link.at, slot: 'link', boxes: [] } as const] : []),
  ];
}

function runMarks(text: Text, slot: string): Mark[] {
  return text.map((run) => {
    const shared = { text: run.text, at: run.at, slot, boxes: [] };
    return run.fact ? { kind: 'fact', ...shared, fact: run.fact } : { kind: 'text', ...shared };
  });
}
