/** An insurer and what is known of its solvency; "unknown" is a state with a reason, not a gap. */
import { z } from 'zod';

const text = z.string().min(1);

export type Solvency =
  | { readonly status: 'unknown'; readonly reason: string }
  | {
      readonly status: 'known';
      /** 2025Q3. */
      readonly quarter: string;
      readonly corePercent: number;
      readonly comprehensivePercent: number;
      readonly riskRating: RiskRating;
      readonly source: string;
    };

export type RiskRating = z.infer<typeof riskRatingSchema>;

export type Insurer = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly website: string | null;
  readonly solvency: Solvency;
};

const riskRatingSchema = z.enum(['AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'C', 'D']);

const solvencySchema: z.ZodType<Solvency> = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('unknown'), reason: text }),
  z.strictObject({
    status: z.literal('known'),
    quarter: z.string().regex(/^20\d\dQ[1-4]$/),
    corePercent: z.number().min(0).max(10_000),
    comprehensivePercent: z.number().min(0).max(10_000),
    riskRating: riskRatingSchema,
    source: text,
  }),
]);

export const insurerSchema: z.ZodType<Insurer> = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
  name: text,
  shortName: text,
  website: text.nullable(),
  solvency: solvencySchema,
});
