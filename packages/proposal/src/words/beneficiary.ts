/** Who receives: the living benefits and, where the line also pays on death, that one apart. */
import type { PlanLine } from '@cebao/planning';
import { beneficiaryWords, openWord } from './openCodes.ts';

export function beneficiaryText(
  line: Pick<PlanLine, 'beneficiary' | 'deathBeneficiary'>,
  nameOf: (text: string) => string = (text) => openWord(beneficiaryWords, text),
): string {
  const living = nameOf(line.beneficiary);
  if (line.deathBeneficiary === null) return living;
  return `${living}（生存）、${nameOf(line.deathBeneficiary)}（身故）`;
}
