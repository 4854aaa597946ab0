/**
 * What past builds cost: for an estimate before the next one, and for shards that end at the same time. Figures, no
 * results: they are kept in a file of their own, so that CI can carry it along and a team may commit it.
 */
import { z } from 'zod';
import { limits } from '../limits.ts';

export interface Costs {
  /** Milliseconds of a campaign of which everything is made anew, by its folder. */
  readonly campaigns: ReadonlyMap<string, number>;
  /** Milliseconds of one piece that is rendered and checked, by its kind: `email/html`. */
  readonly formats: ReadonlyMap<string, number>;
  /** Milliseconds of the rest. */
  readonly stages: ReadonlyMap<CostStage, number>;
}

/** `campaign`: what a campaign costs beside its pieces; `pages` and `report` come once for the whole hub. */
export const costStages = ['campaign', 'pages', 'report'] as const;
export type CostStage = (typeof costStages)[number];

export const noCosts: Costs = { campaigns: new Map(), formats: new Map(), stages: new Map() };

const DAY_MS = 86_400_000;
/** Whole, so that sums are the same on every machine. */
const milliseconds = z.int().min(0).max(DAY_MS);

const costsSchema = z.object({
  version: z.literal(1),
  campaigns: z.record(z.string(), milliseconds),
  formats: z.record(z.string(), milliseconds),
  stages: z.partialRecord(z.enum(costStages), milliseconds),
});

/** Undefined for a text that is torn, or that another version has written. */
export function parseCosts(text: string): Costs | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { success, data } = costsSchema.safeParse(value);
  if (!success) return undefined;
  return {
    campaigns: bounded(data.campaigns, limits.campaigns),
    formats: bounded(data.formats, limits.costFormats),
    stages: new Map(Object.entries(data.stages) as [CostStage, number][]),
  };
}

/** Sorted, and a figure a line, so that versions of it can be compared. */
export function costsText({ campaigns, formats, stages }: Costs): string {
  const sorted = (map: ReadonlyMap<string, number>) =>
    Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
  const value = {
    version: 1,
    campaigns: sorted(campaigns),
    formats: sorted(formats),
    stages: sorted(stages),
  } satisfies z.input<typeof costsSchema>;
  return `${JSON.stringify(value, null, 2)}\n`;
}

function bounded(figures: Readonly<Record<string, number>>, most: number): Map<string, number> {
  return new Map(Object.entries(figures).slice(0, most));
}
