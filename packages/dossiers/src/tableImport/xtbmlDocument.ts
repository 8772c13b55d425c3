/**
 * A document in XTbML as it stands: what it says of itself, and its tables with their axes. Nothing
 * is decided here about what its rates mean.
 */
import type { Element } from '@xmldom/xmldom';
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { childrenOf, readXml, textIn } from './xml.ts';

export type XtbmlFile = { readonly file: string; readonly text: string };

/** An axis as it is declared; numbers stay as they are written, '' where nothing is. */
export type XtbmlAxis = {
  /** `Age`, or the name of any other axis: Duration, Calendar Year, Week. */
  readonly name: string;
  readonly min: string;
  readonly max: string;
  readonly increment: string;
};

export type XtbmlTable = {
  /** From 1, in the order of the document. */
  readonly number: number;
  readonly description: string;
  readonly nation: string;
  readonly scaling: string;
  readonly axes: readonly XtbmlAxis[];
  readonly element: Element;
};

export type XtbmlDocument = {
  readonly file: string;
  readonly identity: string;
  readonly provider: string;
  readonly reference: string;
  /** What its numbers are: "Population Mortality", "Projection Scale"; '' where it does not say. */
  readonly contentType: string;
  readonly name: string;
  readonly description: string;
  readonly comments: string;
  readonly keywords: readonly string[];
  readonly tables: readonly XtbmlTable[];
};

export function readXtbml(source: XtbmlFile): Result<XtbmlDocument> {
  const root = readXml(source, 'XTbML');
  if (!root.ok) return root;
  const { file } = source;
  const [about] = childrenOf(root.value, 'ContentClassification');
  if (about === undefined) {
    return refuse('BAD_TABLE', { thing: file, value: '', limit: '<ContentClassification>' });
  }
  return ok({
    file,
    identity: textIn(about, 'TableIdentity'),
    provider: textIn(about, 'ProviderName'),
    reference: textIn(about, 'TableReference'),
    contentType: textIn(about, 'ContentType'),
    name: textIn(about, 'TableName'),
    description: textIn(about, 'TableDescription'),
    comments: textIn(about, 'Comments'),
    keywords: childrenOf(about, 'KeyWord').map((word) => word.textContent?.trim() ?? ''),
    tables: childrenOf(root.value, 'Table').map(tableOf),
  });
}

/** `Age × Duration`. */
export function shapeOf({ axes }: XtbmlTable): string {
  return axes.map(({ name }) => name).join(' × ');
}

function tableOf(element: Element, index: number): XtbmlTable {
  const metas = childrenOf(element, 'MetaData');
  const first = (name: string) => metas.map((meta) => textIn(meta, name)).join('');
  return {
    number: index + 1,
    description: first('TableDescription'),
    nation: first('Nation'),
    scaling: first('ScalingFactor'),
    axes: metas.flatMap((meta) => childrenOf(meta, 'AxisDef')).map(axisOf),
    element,
  };
}

function axisOf(axis: Element): XtbmlAxis {
  const [scale, name] = [textIn(axis, 'ScaleType'), textIn(axis, 'AxisName')];
  return {
    // Whatever it is called: only a scale of ages counts ages.
    name: scale === 'Age' || name === '' || name === 'Age' ? scale : name,
    min: textIn(axis, 'MinScaleValue'),
    max: textIn(axis, 'MaxScaleValue'),
    increment: textIn(axis, 'Increment'),
  };
}
