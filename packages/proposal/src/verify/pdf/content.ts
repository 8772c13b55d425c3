/**
 * What is read out of a PDF, and how much of it: without the reader itself, which takes longer to load
 * than all that is ours and is needed in its own thread alone.
 */
export const maxPdfPages = 500;
export const pdfNames = ['inputs.json', 'results.json'] as const;

export type PdfParts = {
  readonly attachments: readonly {
    readonly name: (typeof pdfNames)[number];
    readonly bytes: Uint8Array;
  }[];
  readonly pageCount: number;
};

/** Lines of each page. */
export type Pages = readonly (readonly string[])[];

/** Text is read only where it is asked for: it takes much longer than the attachments. */
export type PdfContent = PdfParts & { readonly pages: Pages | null };

export type Extraction =
  | { readonly kind: 'content'; readonly content: PdfContent }
  | { readonly kind: 'tooManyPages'; readonly pageCount: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

export type Extract = { readonly bytes: Uint8Array; readonly withText: boolean };
