/** The products that may be proposed, and the rules that bind them; handed in, never looked up. */
import type { Product, RateTable } from '@cebao/actuarial';
import type { Cents } from '@cebao/kernel';

export type Catalogue = {
  readonly version: string;
  readonly products: readonly { readonly product: Product; readonly rates: RateTable }[];
  /** Solvency gate by insurer; an insurer that is not listed is unknown. */
  readonly insurerGates: Readonly<Record<string, 'pass' | 'fail' | 'unknown'>>;
  readonly minorDeathLimits: readonly MinorDeathLimit[];
};

/** Death benefit allowed below an age, over all insurers. Source: 保监发〔2015〕90号. */
export type MinorDeathLimit = { readonly belowAge: number; readonly limitCents: Cents };
