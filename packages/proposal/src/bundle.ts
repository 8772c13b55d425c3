/** Everything a proposal is made from. Nothing else is read: no clock, no locale, no lookup. */
import type { Product } from '@cebao/actuarial';
import type { LocalDate } from '@cebao/kernel';
import type { Household, Report, WhyItMoved } from '@cebao/planning';
import type { StressPart } from './seal/stressPart.ts';

export type ProposalBundle = {
  readonly report: Report;
  /** null: no stress test was asked for. */
  readonly stress: StressPart | null;
  /** What moved since an earlier day; null: compared with none. */
  readonly review: WhyItMoved | null;
  readonly household: Household;
  /** What the products of the catalogue promise, bought or not. */
  readonly products: readonly Product[];
  readonly assumptions: readonly AssumptionInfo[];
  readonly sources: readonly SourceInfo[];
  /** Full hashes (hex) of the inputs and of the report, as the seal states them. */
  readonly seal: { readonly inputHash: string; readonly resultHash: string };
  readonly attachments: readonly Attachment[];
  /** The agency's licence; null or expired: for training, and every page says so. */
  readonly licence: Licence | null;
};

export type AssumptionInfo = {
  readonly id: string;
  readonly zh: string;
  /** A unit of the assumptions dossier; one that is not known there is printed as it is. */
  readonly unit: string;
  readonly reason: string;
};

export type SourceInfo = {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly dates: string;
  readonly confidence: string;
};

export type Attachment = {
  readonly name: 'inputs.json' | 'results.json';
  readonly bytes: Uint8Array;
};

export type Licence = {
  readonly holder: string;
  readonly number: string;
  readonly scope: string;
  readonly region: string;
  readonly expires: LocalDate;
};
