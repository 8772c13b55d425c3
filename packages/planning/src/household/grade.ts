/** T official table or published rate, P proxy with its derivation, A assumption. */
export type Grade = 'T' | 'P' | 'A';
