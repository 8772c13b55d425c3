/**
 * Every field of a family has exactly one factor of the review: what is added to the family file
 * must be given one in `review/factors.ts`, or a change of it would be nobody's.
 */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { householdSchemaCanonical } from '@cebao/contracts';
import {
  assumptionFactor,
  assumptionIds,
  choiceFactors,
  factors,
  householdFactors,
  personFactors,
} from '@cebao/planning';

type Json = { readonly [key: string]: unknown };

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The schema as JSON Schema, and the fields of the object at a path in it. */
const schema: unknown = z.toJSONSchema(householdSchemaCanonical, {
  io: 'output',
  unrepresentable: 'any',
});

function fieldsAt(...path: readonly string[]): readonly string[] {
  let at: unknown = schema;
  for (const step of path) at = isRecord(at) ? at[step] : undefined;
  const properties = isRecord(at) ? at['properties'] : undefined;
  return isRecord(properties) ? Object.keys(properties).toSorted() : [];
}

const tables = [
  { of: 'household', fields: fieldsAt(), table: householdFactors, apart: ['choices', 'persons'] },
  {
    of: 'person',
    fields: fieldsAt('properties', 'persons', 'items'),
    table: personFactors,
    apart: [],
  },
  {
    of: 'choices',
    fields: fieldsAt('properties', 'choices'),
    table: choiceFactors,
    apart: ['assumptions'],
  },
];

describe('every field of the family schema has one factor', () => {
  it.each(tables)('$of: none is missing, none is made up', ({ fields, table, apart }) => {
    expect(fields.length).toBeGreaterThan(7);
    expect([...Object.keys(table), ...apart].toSorted()).toEqual(fields);
    for (const factor of Object.values(table)) expect(factors).toContain(factor);
  });

  it('and so has every assumption', () => {
    const owners = new Map(assumptionIds.map((id) => [id, assumptionFactor(id)]));
    expect(owners.size).toBe(assumptionIds.length);
    expect(owners.get('cpi')).toBe('cpi');
    expect(owners.get('medicalTrend')).toBe('medicalTrend');
    expect(owners.get('poolReturn')).toBe('market');
    expect(owners.get('ciCareYears')).toBe('assumptions');
  });

  it('and every factor has a fact that can move it', () => {
    const used = new Set<string>([
      ...Object.values(householdFactors),
      ...Object.values(personFactors),
      ...Object.values(choiceFactors),
      ...assumptionIds.map(assumptionFactor),
    ]);
    expect(factors.filter((factor) => !used.has(factor))).toEqual([]);
  });
});
