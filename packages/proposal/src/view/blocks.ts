/**
 * What the template can lay out. Every text is final (zh-CN, with its unit); positions in charts
 * are shares of the plot (0 = left or bottom, 1 = right or top). The template adds no word.
 */
export type Tone = 'plain' | 'muted' | 'strong' | 'accent' | 'amber';
export type Span = { readonly text: string; readonly tone: Tone };
export type Rich = string | readonly Span[];

export type ProposalView = {
  readonly language: 'zh';
  readonly title: string;
  readonly subtitle: string;
  /** asOf in parts, for the document's date. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly header: { readonly left: string; readonly right: string };
  /** `page` holds {page} and {pages}. */
  readonly footer: { readonly left: string; readonly page: string };
  /** Drawn on every page; null when the agency holds a licence. */
  readonly watermark: string | null;
  readonly sections: readonly Section[];
};

export type Section = {
  readonly id: string;
  readonly title: string;
  readonly lead: string | null;
  readonly newPage: boolean;
  /** Shrinks to one page, whatever it holds. */
  readonly onePage: boolean;
  readonly blocks: readonly Block[];
};

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: Rich; readonly tone: Tone }
  | Callout
  | { readonly kind: 'figures'; readonly items: readonly Figure[] }
  | { readonly kind: 'fields'; readonly columns: number; readonly items: readonly Field[] }
  | Table
  | { readonly kind: 'list'; readonly items: readonly Rich[] }
  | LineChart
  | BarChart
  | Matrix
  | Card
  | {
      readonly kind: 'pair';
      readonly left: readonly Block[];
      readonly right: readonly Block[];
    }
  /** Blocks that must stay on one page. */
  | { readonly kind: 'keep'; readonly blocks: readonly Block[] };

export type Callout = {
  readonly kind: 'callout';
  readonly tone: 'accent' | 'amber' | 'muted';
  readonly title: string;
  readonly lines: readonly Rich[];
};
export type Figure = { readonly label: string; readonly value: string; readonly note: string };
export type Field = { readonly label: string; readonly value: Rich };

export type Column = {
  readonly title: string;
  readonly align: 'left' | 'right' | 'center';
  /** Share of the width; 'auto' = as wide as its content. */
  readonly width: number | 'auto';
};
export type Row = {
  readonly tone: 'plain' | 'total' | 'muted';
  readonly cells: readonly Rich[];
};
export type Table = {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly note: string | null;
};

export type Tick = { readonly at: number; readonly label: string };
export type Series = {
  readonly name: string;
  readonly style: 'solid' | 'dashed';
  readonly tone: 'accent' | 'grey';
  readonly points: readonly (readonly [number, number])[];
};
export type Mark = { readonly x: number; readonly y: number; readonly label: string };
export type LineChart = {
  readonly kind: 'lines';
  readonly title: string;
  /** Read out instead of the picture. */
  readonly alt: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly series: readonly Series[];
  readonly marks: readonly Mark[];
  readonly heightMm: number;
};
export type BarChart = {
  readonly kind: 'bars';
  readonly title: string;
  readonly alt: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Heights of the bars, side by side over the whole width. */
  readonly bars: readonly number[];
  readonly heightMm: number;
};

export type MatrixEntry = { readonly text: string; readonly hatched: boolean };
export type Matrix = {
  readonly kind: 'matrix';
  readonly alt: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly columns: readonly string[];
  /** From the top down, each with its cells from left to right. */
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly {
      readonly level: 0 | 1 | 2 | 3;
      readonly entries: readonly MatrixEntry[];
    }[];
  }[];
  readonly legend: readonly MatrixEntry[];
};

export type Card = {
  readonly kind: 'card';
  readonly title: string;
  readonly subtitle: string;
  readonly aside: string;
  readonly badges: readonly {
    readonly text: string;
    readonly tone: 'accent' | 'amber' | 'muted';
  }[];
  readonly fields: readonly Field[];
  readonly notes: readonly Rich[];
};
