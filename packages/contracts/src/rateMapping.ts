/**
 * The mapping of a rate table: which cell of a person's CSV or XLSX file says what. A program
 * proposes it, a person confirms it with their name, and it is kept beside the dossier so that the
 * import can be repeated.
 */
import { z } from 'zod';
import { cents, maxCents } from '@cebao/kernel';
import type { Cents } from '@cebao/kernel';
import type { Product, RiderOf } from '@cebao/actuarial';
import { productCode, productKind, riderOfSchema } from './dossier.ts';

export const rateMappingFormat = 'cebao-rate-mapping/1';

/** What a cell of a rate table is asked by. */
export const rateFields = [
  'plan',
  'sex',
  'age',
  /** Where the upper end of an age band has a column of its own. */
  'ageTo',
  'period',
  'payTerm',
  'annuityStartAge',
  'socialMedical',
  'purchase',
] as const;
export type RateField = (typeof rateFields)[number];

const text = z.string().max(400);
const column = z.string().regex(/^[A-Z]{1,3}$/);
const row = z.int().min(1).max(1_048_576);
/** Words of this file beside those that the importer knows: `M` is male, an empty cell is 趸交. */
const words = z.record(text, text);

/** Where the meaning of a word is from, when the file alone does not say it. */
const note = text.min(1).exactOptional();

const sourceSchema = z.discriminatedUnion('from', [
  /** Down the side: `header` is what stood over the column when the mapping was confirmed. */
  z.strictObject({ from: z.literal('column'), column, header: text, words, evidence: note }),
  /** Across the top. */
  z.strictObject({
    from: z.literal('row'),
    row,
    words,
    evidence: note,
    /**
     * A CSV file keeps the first cell of a merged heading only: with this, an empty cell of the row
     * says what the nearest filled value column to its left says. A person confirms it.
     */
    fillFromLeft: z.literal(true).exactOptional(),
  }),
  /** The same for every cell; the file does not say it, so somebody has to say where it is from. */
  z.strictObject({ from: z.literal('constant'), text, evidence: text.min(1) }),
]);

const tableSchema = z
  .strictObject({
    /** Name of the sheet; null where the file has only one. */
    sheet: text.nullable(),
    firstRow: row,
    lastRow: row,
    /** Columns of values: `J`, or `B:K`. */
    values: z.array(z.string().regex(/^[A-Z]{1,3}(:[A-Z]{1,3})?$/)).min(1),
    fields: z.partialRecord(z.enum(rateFields), sourceSchema),
  })
  .refine((table) => table.firstRow <= table.lastRow, {
    path: ['lastRow'],
    error: '不小于 firstRow',
  })
  .refine((table) => table.fields.age !== undefined, {
    path: ['fields', 'age'],
    error: '必须有年龄',
  });

export type RateSource = z.output<typeof sourceSchema>;
export type RateMappingTable = z.output<typeof tableSchema>;

export type MappedProduct = Pick<Product, 'code' | 'name' | 'insurer' | 'kind' | 'chosenBy'> & {
  readonly perCents: Cents;
  /** Said by a person where the table is that of a rider. */
  readonly riderOf?: RiderOf;
};

const productShape: z.ZodType<MappedProduct> = z.strictObject({
  code: productCode,
  name: text.min(1),
  insurer: text.min(1),
  kind: productKind,
  chosenBy: z.enum(['sumInsured', 'premium']),
  perCents: z.int().min(1).max(maxCents).transform(cents),
  riderOf: riderOfSchema.exactOptional(),
});

export type RateMapping = {
  readonly format: typeof rateMappingFormat;
  readonly confirmedBy: string;
  readonly product: MappedProduct;
  readonly blank: readonly string[];
  readonly tables: readonly RateMappingTable[];
};

export const rateMappingSchema: z.ZodType<RateMapping> = z
  .strictObject({
    format: z.literal(rateMappingFormat),
    /** Who looked at the mapping; empty in a proposal, and an empty one is not imported. */
    confirmedBy: text.min(1, '写上核对人'),
    product: productShape,
    /** What a cell says where nothing is offered. */
    blank: z.array(text),
    tables: z.array(tableSchema).min(1).max(100),
    /** What the proposal could not find out; a person answers and empties it. */
    open: z.array(text).max(0, '逐条回答后清空').optional(),
  })
  .transform(({ format, confirmedBy, product, blank, tables }) => ({
    format,
    confirmedBy,
    product,
    blank,
    tables,
  }));

/** A proposal is a mapping with questions left: what is not known yet is null. */
export type ProposedMapping = Omit<RateMapping, 'product'> & {
  readonly product: { readonly [K in keyof MappedProduct]: MappedProduct[K] | null };
  readonly open: readonly string[];
};
