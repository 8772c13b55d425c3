/** The products that may be proposed, and the rules that bind them; handed in, never looked up. */
import type { Product, RateTable } from '@cebao/actuarial';
import type { MinorDeathLimit } from '../household/minors.ts';
import type { OutlookTable } from './outlook.ts';

export type CatalogueEntry = { readonly product: Product; readonly rates: RateTable };

export type Catalogue = {
  readonly version: string;
  readonly products: readonly CatalogueEntry[];
  /**
   * Codes of products of which the rates alone are known: no plan takes one, and whoever leaves one
   * out is not told that it does not exist. Left out where nobody names one.
   */
  readonly ratesOnly?: readonly string[] | undefined;
  /** What waives the premiums of other lines once their policyholder is dead. */
  readonly waivers: readonly CatalogueEntry[];
  /** Solvency gate by insurer; an insurer that is not listed is unknown. */
  readonly insurerGates: Readonly<Record<string, 'pass' | 'fail' | 'unknown'>>;
  readonly minorDeathLimits: readonly MinorDeathLimit[];
  /** The planner's guidance on underwriting: an assumption, editable. */
  readonly outlook: OutlookTable;
};
