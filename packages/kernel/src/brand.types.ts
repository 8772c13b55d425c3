/** A unit in the type: a branded value is its base, but the base is not a branded value. */
declare const brandKey: unique symbol;

export type Brand<Base, Name extends string> = Base & { readonly [brandKey]: Name };
