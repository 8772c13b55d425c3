/** What a rider (附加险) asks of the contract beside which it is sold. */

export type Rider = {
  readonly asked: MainAsked;
  /** The policy in force that carries it; null where its main has to be bought with it. */
  readonly policy: CarryingPolicy | null;
  /**
   * Of a rider whose main has to be bought and which no illness ends by its own clause: whether it hangs
   * on a main that an illness ends, or on one that stays; null = on either.
   */
  readonly onEnding: boolean | null;
};

export type CarryingPolicy = {
  readonly id: string;
  readonly name: string;
  /** A critical illness ends it, and the rider with it. */
  readonly endsOnIllness: boolean;
};

export type MainAsked = {
  /** Product codes, ids of quotes or of policies. */
  readonly codes: readonly string[];
  /** Words in the name of a main that is not held. */
  readonly names: readonly string[];
  /** Whole names of the products among the codes: policies state no code. */
  readonly products: readonly string[];
};
