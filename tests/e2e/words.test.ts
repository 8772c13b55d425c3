/** Words: complete in three languages, all in use, and of one truth with the printed proposal. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { refusalCodes } from '../../packages/kernel/src/index.ts';
import { problemCatalogue } from '../../packages/contracts/src/client.ts';
import * as openCodes from '../../packages/proposal/src/words/openCodes.ts';
import { doubtWords } from '../../packages/proposal/src/words/doubtWords.ts';
import * as exposureWords from '../../packages/proposal/src/words/exposureWords.ts';
import * as healthWords from '../../packages/proposal/src/words/healthWords.ts';
import * as mapWords from '../../packages/proposal/src/words/policyMapWords.ts';
import { factorWords } from '../../packages/proposal/src/words/factorWords.ts';
import * as replacement from '../../packages/proposal/src/words/replacementWords.ts';
import * as printed from '../../packages/proposal/src/words/zhCN.ts';
import { words as en } from '../../packages/web/src/i18n/words/en.ts';
import { words as zhCN } from '../../packages/web/src/i18n/words/zhCN.ts';
import { words as zhTW } from '../../packages/web/src/i18n/words/zhTW.ts';

type Words = Readonly<Record<string, string>>;
const languages: Readonly<Record<string, Words>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
const source = fileURLToPath(new URL('../../packages/web/src/', import.meta.url));

test.each(Object.entries(languages))('%s has every word, none empty', (_, words) => {
  expect(Object.keys(words)).toEqual(Object.keys(zhCN));
  expect(Object.entries(words).filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('the same figures stand in a sentence in all three languages', () => {
  const holes = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  for (const [key, text] of Object.entries<string>(zhCN)) {
    for (const words of Object.values(languages)) {
      expect(holes(words[key]), key).toEqual(holes(text));
    }
  }
});

test('English holds no Chinese, except what is quoted as it is typed', () => {
  const quoted = ['22万', '法定继承人', '新市民'];
  const left = Object.entries<string>(en).filter(([, text]) =>
    /\p{Script=Han}/u.test(quoted.reduce((rest, part) => rest.replaceAll(part, ''), text)),
  );
  expect(left).toEqual([]);
});

test('Traditional Chinese has its own marks of quotation and its own word for who takes out a policy, and one way to write each word', () => {
  const others = /[“”裏賬占]|投保人|添加|程式碼|演算法|許可權|(?<!提)交(?![付通換易])/;
  const left = Object.entries<string>(zhTW).filter(([, text]) => others.test(text));
  expect(left).toEqual([]);
});

test('every word is used, and every word that is asked for exists', () => {
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('words') && !name.includes('.test.'))
    .map((name) => readFileSync(`${source}${name}`, 'utf8'))
    .join('\n');
  const whole = new Set(
    [...code.matchAll(/['"]([a-zA-Z]+(?:\.[\w]+)+)['"]/g)].map(([, key]) => key),
  );
  const groups = new Set(
    [
      ...code.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*)\.\$\{|codeWord\(\s*'([\w.]+)'|'(code\.\w+)'/g),
    ].map(([, template, group, named]) => template ?? group ?? named),
  );
  const unused = Object.keys(zhCN).filter(
    (key) => !whole.has(key) && !groups.has(key.slice(0, key.lastIndexOf('.'))),
  );
  expect(unused).toEqual([]);
  const said = [...code.matchAll(/say\(\s*'([^']+)'/g)].map(([, key]) => key ?? '');
  expect(said.filter((key) => !Object.hasOwn(zhCN, key))).toEqual([]);
});

describe('the screen and the printed proposal call one thing by one name', () => {
  const tables: Readonly<Record<string, Words | ReadonlyMap<string, string>>> = {
    'code.peril': printed.perilWords,
    'code.grade': printed.gradeWords,
    'code.kind': printed.kindWords,
    'code.stage': printed.stageWords,
    'code.sex': printed.sexWords,
    'code.role': printed.roleWords,
    'code.social': printed.socialWords,
    'code.income': printed.incomeWords,
    'code.cost': printed.costWords,
    'code.asset': printed.assetWords,
    'code.repayment': printed.repaymentWords,
    'code.risk': printed.riskGradeWords,
    'code.term': printed.termWords,
    'code.gate': printed.gateWords,
    'code.status': printed.statusWords,
    'code.benefit': printed.benefitWords,
    'code.whyNot': printed.whyNotWords,
    'code.preference': printed.preferenceWords,
    'code.uncovered': printed.uncoveredWords,
    'code.custom': printed.customWords,
    'code.sheet': printed.sheetWords,
    'code.verdict': printed.verdictWords,
    'code.constraint': openCodes.constraintWords,
    'code.leftOut': openCodes.leftOutWords,
    'code.sheetReason': openCodes.sheetReasonWords,
    'code.requirement': openCodes.requirementWords,
    'code.beneficiary': openCodes.beneficiaryWords,
    'code.mapPeril': mapWords.mapPerilWords,
    'code.policyStatus': mapWords.policyStatusWords,
    'code.mode': mapWords.modeWords,
    'code.waiver': mapWords.waiverWords,
    'code.need': mapWords.needWords,
    'code.finding': mapWords.findingWords,
    'code.unvalued': mapWords.unvaluedWords,
    'code.account': printed.accountWords,
    'code.employment': printed.employmentWords,
    'code.stateBenefit': printed.stateBenefitWords,
    'code.lineClass': healthWords.lineClassWords,
    'code.outlook': healthWords.verdictWords,
    'code.liability': exposureWords.liabilityWords,
    'code.companyForm': exposureWords.companyFormWords,
    'code.structure': exposureWords.structureWords,
    'code.movedBy': exposureWords.movedByWords,
    'code.scheme': exposureWords.schemeWords,
    'code.workUnknown': exposureWords.workUnknownWords,
    'code.goal': exposureWords.goalWords,
    'code.sceneTarget': exposureWords.sceneTargetWords,
    'code.factStatus': exposureWords.factStatusWords,
    'code.factor': factorWords,
    'code.doubt': doubtWords,
    'code.replacementReason': replacement.replacementReasonWords,
    'code.replacementCost': replacement.replacementCostWords,
    refusal: refusalCodes,
  };

  test.each(Object.entries(tables))('%s', (group, table) => {
    const entries = table instanceof Map ? [...table] : Object.entries(table);
    expect(entries.length).toBeGreaterThan(0);
    for (const [code, word] of entries) {
      expect((zhCN as Words)[`${group}.${code}`], code).toBe(word);
    }
  });

  test('every problem of the server has a sentence', () => {
    for (const code of Object.keys(problemCatalogue)) {
      expect(Object.hasOwn(zhCN, `problem.${code}`), code).toBe(true);
    }
  });
});

test('the rows of the outlook table are said as the table says them, and no row is missing', () => {
  const file = new URL('../../data/rules/underwriting-outlook/outlook.csv', import.meta.url);
  const [header = '', ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = header.split(',');
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows.map((line) => line.split(','))) {
    const at = (name: string) => row[columns.indexOf(name)];
    const id = at('rule_id') ?? '';
    expect((zhCN as Words)[`outlook.label.${id}`], id).toBe(at('label'));
    expect((zhCN as Words)[`outlook.reason.${id}`], id).toBe(at('reason'));
  }
  const known = Object.keys(zhCN).filter((key) => key.startsWith('outlook.label.'));
  expect(known).toHaveLength(rows.length);
});

test('what rests on the word of the family or a quote is called the same on screen and in print', () => {
  expect(zhCN['code.grade.family']).toBe(printed.evidenceWords['家庭']);
  expect(zhCN['code.grade.quote']).toBe(printed.evidenceWords['报价']);
});

test.each(Object.entries(languages))(
  '%s says what every layer counts in a replacement',
  (_, words) => {
    for (const part of ['first', 'second', 'wishes']) {
      expect(words['replace.evidence']).toContain(`{{${part}}}`);
    }
    expect(words['replace.wishes']).toContain('{{third}}');
  },
);
