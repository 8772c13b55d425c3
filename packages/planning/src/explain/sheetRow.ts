/** The rows of the planner's sheet. Source: METHOD §6. */
import type { Cents } from '@cebao/kernel';

export type SheetRow = {
  readonly id: SheetId;
  readonly verdict: 'pass' | 'reason' | 'fail';
  /** Codes that explain a 'reason' or 'fail'; subjects are persons or lines. */
  readonly reasons: readonly {
    readonly code: string;
    readonly subject: string;
    readonly cents: Cents | null;
  }[];
};
export type SheetId =
  | 'deathBeforeIllness'
  | 'breadwinnerBeforeChild'
  | 'adultsBeforeChildren'
  | 'medicalBeforeIllness'
  | 'noSavings'
  | 'waiver'
  | 'protectionLoop'
  | 'premiumShare'
  | 'termsReachNeed'
  | 'noIdleLine'
  | 'partiesNamed'
  | 'uncoveredFirst';
