/**
 * Refusals of the actuarial engine carry table, age and excess, in the book's words. Where a family
 * has set a multiple too high, the one who reads it needs the assumption's name and its field.
 */
import type { Refusal } from '@cebao/kernel';
import { conflictText, noPlanText, number } from '@cebao/proposal';
import type { Dossiers } from '../dossiers.ts';

const aboveOne = /(?<table>[^\s：]+) x (?<factor>[\d.]+): value at age (?<age>\d+)$/;
const sumAboveOne = / with [^\s]+: i \+ q\(1 - k\) at age (?<age>\d+)$/;

export function engineRefusal(refusal: Refusal, dossiers: Dossiers): Refusal {
  if (refusal.code === 'NO_PLAN') return { ...refusal, limit: noPlanText(refusal.limit) };
  if (refusal.code === 'CONFLICT') return conflictText(refusal);
  return tooHigh(refusal, dossiers) ?? refusal;
}

function tooHigh(refusal: Refusal, dossiers: Dossiers): Refusal | null {
  const single = aboveOne.exec(refusal.thing)?.groups;
  if (single !== undefined) {
    const { table = '', factor = '', age = '' } = single;
    const { life } = dossiers.facts.basis;
    const isLife = [life.male.id, life.female.id].includes(table);
    const rate = isLife ? '死亡率' : '重疾发生率';
    return {
      code: 'BAD_BASIS',
      thing: fieldOf(isLife ? 'lifeMultiple' : 'incidenceMultiple', dossiers),
      value: factor,
      limit: `${age} 岁的${rate}乘以它不超过 1（现为 ${shown(refusal.value)}）：调低一些`,
    };
  }
  const age = sumAboveOne.exec(refusal.thing)?.groups?.['age'];
  if (age === undefined) return null;
  const fields = ['incidenceMultiple', 'lifeMultiple'].map((id) => fieldOf(id, dossiers));
  return {
    code: 'BAD_BASIS',
    thing: fields.join('、'),
    value: '',
    limit: `${age} 岁的重疾发生率与其余死亡率相加不超过 1（现为 ${shown(refusal.value)}）：调低一些`,
  };
}

function fieldOf(id: string, { words }: Dossiers): string {
  const zh = words.assumptions.find((assumption) => assumption.id === id)?.zh ?? id;
  return `${zh}（choices.assumptions.${id}）`;
}

function shown(value: string): string {
  return number(Number(value), 4);
}
