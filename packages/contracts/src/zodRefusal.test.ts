import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fromZod, pathText, toRefusals } from './zodRefusal.ts';

const person = z.strictObject({
  name: z.string().min(1),
  age: z.int().min(0).max(120),
  role: z.enum(['adult', 'child']),
});
const family = z.strictObject({ members: z.array(person) });

const refusalsFor = (schema: z.ZodType, input: unknown) => {
  const parsed = schema.safeParse(input);
  if (parsed.success) throw new Error('a fault was expected');
  return toRefusals(parsed.error, input);
};

describe('faults of a document', () => {
  it('name path, value and limit, one refusal each', () => {
    const input = { members: [{ name: '', age: 130, role: 'cat', pet: true }] };
    expect(refusalsFor(family, input)).toEqual([
      { code: 'BAD_FIELD', thing: 'members[0].name', value: '', limit: '>= 1' },
      { code: 'BAD_FIELD', thing: 'members[0].age', value: '130', limit: '<= 120' },
      { code: 'BAD_FIELD', thing: 'members[0].role', value: 'cat', limit: 'adult | child' },
      { code: 'UNKNOWN_FIELD', thing: 'members[0].pet', value: 'true', limit: '只接受已知字段' },
    ]);
  });

  it('name a field without a name by its quotes', () => {
    expect(refusalsFor(family, { members: [], '': 1 })).toMatchObject([
      { thing: '""', value: '1' },
    ]);
  });

  it('tell a missing field from a wrong one', () => {
    const [missing, wrong] = refusalsFor(family, { members: [{ age: 'x', role: 'adult' }] });
    expect(missing).toEqual({
      code: 'MISSING_FIELD',
      thing: 'members[0].name',
      value: '',
      limit: '文字',
    });
    expect(wrong).toEqual({
      code: 'BAD_FIELD',
      thing: 'members[0].age',
      value: 'x',
      limit: '数字',
    });
  });

  it('of an own check keep its refusal and take the path of the document', () => {
    const own = { code: 'BAD_DATE', thing: '', value: '2月30日', limit: 'YYYY-MM-DD' };
    const date = z.string().check((ctx) => {
      ctx.issues.push({ code: 'custom', input: ctx.value, params: { refusal: own } });
    });
    const schema = z.strictObject({ birthDate: date });
    expect(refusalsFor(schema, { birthDate: '2月30日' })).toEqual([{ ...own, thing: 'birthDate' }]);
  });

  it('ignore a refusal with a code that does not exist', () => {
    const params = { refusal: { code: 'NOPE', thing: '', value: '', limit: '' } };
    const schema = z.strictObject({
      a: z.string().check((ctx) => {
        ctx.issues.push({ code: 'custom', input: ctx.value, params, message: 'no' });
      }),
    });
    expect(refusalsFor(schema, { a: 'x' })[0]?.code).toBe('BAD_FIELD');
  });

  it('of a union are those of the branch that got furthest', () => {
    const shape = z.union([
      z.strictObject({ kind: z.literal('circle'), radius: z.number() }),
      z.strictObject({ kind: z.literal('square'), side: z.strictObject({ cm: z.number() }) }),
    ]);
    const [first] = refusalsFor(z.strictObject({ shape }), {
      shape: { kind: 'square', side: { cm: 'x' } },
    });
    expect(first).toEqual({
      code: 'BAD_FIELD',
      thing: 'shape.side.cm',
      value: 'x',
      limit: '数字',
    });
  });

  it('of a discriminated union name the discriminator', () => {
    const shape = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('a') }),
      z.strictObject({ kind: z.literal('b') }),
    ]);
    const [first] = refusalsFor(z.strictObject({ shape }), { shape: { kind: 'c' } });
    expect(first).toMatchObject({ code: 'BAD_FIELD', thing: 'shape.kind', value: 'c' });
  });

  it('show a long value cut, and do not follow a prototype', () => {
    const [long] = refusalsFor(z.strictObject({ a: z.number() }), { a: 'x'.repeat(500) });
    expect(long?.value).toBe(`${'x'.repeat(80)}…`);
    const [hidden] = refusalsFor(z.strictObject({ toString: z.string() }), {});
    expect(hidden).toMatchObject({ code: 'MISSING_FIELD', thing: 'toString', value: '' });
  });
});

describe('a document of a file', () => {
  it('is its value, or its first fault with the name of the file before the path', () => {
    const good = { members: [{ name: '张三', age: 30, role: 'adult' }] };
    expect(fromZod(family, { thing: 'f.json', input: good })).toEqual({ ok: true, value: good });
    expect(fromZod(family, { thing: 'f.json', input: { members: {} } })).toEqual({
      ok: false,
      error: { code: 'BAD_FIELD', thing: 'f.json.members', value: '{}', limit: '列表' },
    });
    expect(fromZod(family, { thing: 'f.json', input: null })).toMatchObject({
      error: { thing: 'f.json', value: 'null', limit: '对象' },
    });
  });
});

describe('a path', () => {
  it('reads as one writes it in code', () => {
    expect(pathText(['members', 0, 'birthDate'])).toBe('members[0].birthDate');
    expect(pathText([])).toBe('');
    expect(pathText([2])).toBe('[2]');
  });
});
