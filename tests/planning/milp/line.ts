/** One line on offer as the oracles see it: its price, what it pays in every script and year, its rules. */
export const scripts = [
  'death',
  'accidentalDeath',
  'deathAfterIllness',
  'criticalIllness',
  'billEveryday',
  'billSerious',
  'billCatastrophic',
] as const;
export type ScriptId = (typeof scripts)[number];

export type Line = {
  readonly name: string;
  readonly kind: 'term' | 'accident' | 'criticalIllness' | 'medical';
  readonly product: string;
  readonly premium: number;
  readonly sum: number;
  /** May be a rung of a ladder: whole steps, less than one, or a quote of one sum. */
  readonly isRung: boolean;
  /** The largest sum of the other rung, fen: of a rung below one step three steps. */
  readonly mostBeside: number;
  readonly coverYears: number;
  readonly premiumYears: number;
  readonly insurer: string;
  /** The product's name. */
  readonly title: string;
  readonly isRider: boolean;
  /** Of a rider whose main is not in force: what it has to be bought with. */
  readonly need: Need | null;
  /** The largest sum of its product: only on a line that has it a second one may stand. */
  readonly largest: number;
  readonly atCap: boolean;
  /** Medical cover on which illness cover may rest. */
  readonly guaranteed: boolean;
  /** By its place in the family's choices each lock that it answers. */
  readonly locks: readonly number[];
  /** A critical illness ends the contract, by its own clause or with its main. */
  readonly isEnded: boolean;
  /** What counts against the limit of a minor's death cover, fen. */
  readonly counted: number;
  readonly paid: Readonly<Record<ScriptId, Float64Array>>;
};

/** What a rider asks of its main, and how long it has to last. */
export type Need = {
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly insurer: string;
  readonly coverYears: number;
  readonly premiumYears: number;
  /** Whether it hangs on a main that an illness ends, or on one that stays; null = on either. */
  readonly onEnded: boolean | null;
};
