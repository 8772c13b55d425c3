/** A short name of a person inside one family, as it stands in the family's file. */
export type PersonId = string;
