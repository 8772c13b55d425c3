/** The policy map as a PDF/A-3b, dated by asOf, with the map itself attached as JSON. */
import { canonicalJson } from '@cebao/kernel';
import type { PolicyMap } from '@cebao/planning';
import { compileTypst } from '../compile.ts';
import { loadFonts } from '../fonts/fonts.ts';
import { codePointText, drawable } from '../fonts/missing.ts';
import { mapViewOf, type MapView } from './mapView.ts';

export function renderPolicyMap(map: PolicyMap): Uint8Array {
  const fonts = loadFonts();
  const drawn = drawable(mapViewOf(map), fonts.coverage);
  const view = withMissingNotice(drawn.value, drawn.missing.map(codePointText));
  const bytes = new TextEncoder().encode(canonicalJson(map));
  const attachments = [{ name: 'policy-map.json', bytes }];
  return compileTypst({ template: 'policyMap.typ', view, attachments }, fonts);
}

function withMissingNotice(view: MapView, codes: readonly string[]): MapView {
  if (codes.length === 0) return view;
  const text = `字体里没有的字以〔U+编号〕代替：${codes.join('、')}。附件里是原字。`;
  return { ...view, footer: { ...view.footer, left: `${view.footer.left}${text}` } };
}
