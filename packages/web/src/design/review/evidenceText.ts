/** What the values of a replacement are made of; the third layer is named where wishes count. */
import type { ReplacementCertificate } from '@cebao/planning';
import type { Say } from '../../i18n/language.ts';

export function evidenceText(
  { weights, years, considered }: Pick<ReplacementCertificate, 'weights' | 'years' | 'considered'>,
  say: Say,
): string {
  const [first, second, third] = weights;
  const wishes = third > 0 ? say('replace.wishes', { third }) : '';
  return say('replace.evidence', { first, second, wishes, years, considered });
}
