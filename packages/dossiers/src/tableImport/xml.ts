/**
 * XML that came from outside, by a maintained parser that loads nothing and expands no entity of
 * the document. Anything it complains about refuses the file: tables are not repaired.
 */
import { DOMParser } from '@xmldom/xmldom';
import type { Element, Node } from '@xmldom/xmldom';
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';

export const maxXmlBytes = 16 * 1024 * 1024;

/** The document's element, which must have this name. */
export function readXml(source: { file: string; text: string }, root: string): Result<Element> {
  const { file, text } = source;
  if (text.length > maxXmlBytes) {
    return refuse('TOO_MANY', {
      thing: file,
      value: String(text.length),
      limit: String(maxXmlBytes),
    });
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    return refuse('BAD_TABLE', { thing: file, value: 'DOCTYPE', limit: '没有 DOCTYPE 的 XML' });
  }
  try {
    const complaints: string[] = [];
    const parser = new DOMParser({ onError: (_level, message) => complaints.push(message) });
    const element = parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml').documentElement;
    const [complaint] = complaints;
    if (complaint !== undefined) return unreadable(file, complaint);
    if (element?.localName === root) return ok(element);
    return refuse('BAD_TABLE', { thing: file, value: element?.tagName ?? '', limit: `<${root}>` });
  } catch (cause) {
    return unreadable(file, cause instanceof Error ? cause.message : String(cause));
  }
}

function unreadable(file: string, said: string): ReturnType<typeof refuse> {
  return refuse('BAD_TABLE', { thing: file, value: said.split('\n')[0] ?? '', limit: 'XML' });
}

/** Child elements of this name, in their order, whatever prefix their namespace has. */
export function childrenOf(parent: Element, name: string): readonly Element[] {
  const found: Element[] = [];
  for (let node: Node | null = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && node.localName === name) found.push(node);
  }
  return found;
}

/** The text of the first child of this name; '' where there is none. */
export function textIn(parent: Element, name: string): string {
  return childrenOf(parent, name)[0]?.textContent?.trim() ?? '';
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
