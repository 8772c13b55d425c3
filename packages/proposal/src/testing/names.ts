/** Names of the sample family. */
export type Names = { readonly husband: string; readonly wife: string; readonly child: string };
