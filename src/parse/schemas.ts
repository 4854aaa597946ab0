/** The authored files of a campaign and their schemas, from which JSON Schemas for editors are written. */
import type { AuthoredFile } from '../brand/schemas.ts';
import { adjustmentsSchema } from './adjustments-schema.ts';
import { campaignSchema } from './campaign-schema.ts';
import { overridesSchema } from './overrides-schema.ts';
import { postedSchema } from './posted-schema.ts';

/** By the name of the JSON Schema in `public/schemas`, without `.json`. */
export const campaignSchemas: Readonly<Record<string, AuthoredFile>> = {
  campaign: { title: 'campaign.yaml of a Diapason campaign', schema: campaignSchema },
  adjustments: { title: 'adjustments.yaml of a Diapason campaign', schema: adjustmentsSchema },
  overrides: { title: 'overrides/overrides.yaml of a Diapason campaign', schema: overridesSchema },
  posted: { title: 'posted.yaml of a Diapason campaign', schema: postedSchema },
};
