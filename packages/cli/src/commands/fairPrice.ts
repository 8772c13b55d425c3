/** `cebao fair-price`: what the benefits of a printed rate are worth for each yuan of premium. */
import { fairPrice, offers, quote } from '@cebao/actuarial';
import type { FairBasis, Sex, Term } from '@cebao/actuarial';
import { loadBasis, loadEveryProduct, loadFairAssumptions, pricingTable } from '@cebao/dossiers';
import type { CatalogueEntry, DossierBasis, FairFacts } from '@cebao/dossiers';
import { ok, refuse, type Result } from '@cebao/kernel';
import { done, exits, fail, type Outcome } from '../exit.ts';
import { line, type Io } from '../io.ts';
import { fairPriceLines, type PricedTerm } from '../text/fairPriceLines.ts';
import type { Command } from './command.ts';
import { readFairRequest, type FairRequest } from './fairPriceRequest.ts';

export const fairPriceCommand: Command = {
  name: 'fair-price',
  usage:
    'cebao fair-price CODE|--all [--sex male|female] [--age 30] [--rate 3.5]\n' +
    '      [--period 20年] [--pay 20年交] [--plan 方案一] [--tables 2010-2013|2025]',
  summary: '每一元保费买到多少给付：一个区间，不是结论',
  help: [
    '低：只算有行业表的给付；高：没有表的给付按写明的假设算。1.00 表示给付与保费一样多。',
    '隐含倍数：表要乘多少，有表的给付才等于保费。保险公司承保的是选择过的人，倍数小于 1 不等于亏本。',
    '假设部分超过四分之一，或有给付无法估值：不给数字，只列出没有表的给付。',
    '不写 --sex 算男女两种；不写 --age 按 30 岁。--rate 是折现率，百分数，不写是 3.5。',
    '--tables 是哪一版生命表：费率在 2026-01-01 前备案的用 2010-2013（不写就是它），以后用 2025。',
    '未计：等待期（期内退还保费）、费用、退保、可选的豁免。产品是已公布的费率表，非现行在售。',
    '',
    '例：',
    '  cebao fair-price 111013 --sex male --age 30 --period 20年 --pay 20年交 --plan 方案一',
    '  cebao fair-price --all --age 40',
  ],
  run: (args, io) => Promise.resolve(run(args, io)),
};

function run(args: readonly string[], io: Io): Outcome {
  const request = readFairRequest(args);
  if (!request.ok) return request;
  const facts = load();
  if (!facts.ok) return fail(exits.bug, facts.error);
  const entries = chosenProducts(facts.value.products, request.value);
  if (!entries.ok) return fail(exits.refused, entries.error);
  const shown = priceAll(facts.value, request.value, entries.value);
  if (!shown.ok) return fail(exits.refused, shown.error);
  if (shown.value.length === 0) return fail(exits.refused, nothingOffered(request.value));
  const kinds = new Set(entries.value.map(({ product }) => product.kind));
  const ofKind = facts.value.products.filter(({ product }) => kinds.has(product.kind));
  const anyTerm = { ...request.value, period: null, payTerm: null, plan: null };
  const peers = priceAll(facts.value, anyTerm, ofKind);
  if (!peers.ok) return fail(exits.refused, peers.error);
  const setting = { request: request.value, assumptions: facts.value.fair.shown };
  for (const text of fairPriceLines({ shown: shown.value, peers: peers.value }, setting)) {
    line(io.out, text);
  }
  return done;
}

function priceAll(
  facts: Facts,
  request: FairRequest,
  entries: readonly CatalogueEntry[],
): Result<readonly PricedTerm[]> {
  const priced: PricedTerm[] = [];
  for (const entry of entries) {
    for (const sex of request.sexes) {
      const terms = priceTerms({ facts, request, entry, sex });
      if (!terms.ok) return terms;
      priced.push(...terms.value);
    }
  }
  return ok(priced);
}

type Facts = {
  readonly basis: DossierBasis;
  readonly products: readonly CatalogueEntry[];
  readonly fair: FairFacts;
};

function load(): Result<Facts> {
  const basis = loadBasis();
  if (!basis.ok) return basis;
  const products = loadEveryProduct();
  if (!products.ok) return products;
  const fair = loadFairAssumptions();
  if (!fair.ok) return fair;
  return ok({ basis: basis.value, products: products.value, fair: fair.value });
}

function chosenProducts(
  products: readonly CatalogueEntry[],
  { code }: FairRequest,
): Result<readonly CatalogueEntry[]> {
  if (code === null) return ok(products);
  const entry = products.find(({ product }) => product.code === code);
  if (entry !== undefined) return ok([entry]);
  const limit = products.map(({ product }) => product.code).join('、');
  return refuse('UNKNOWN_PRODUCT', { thing: '产品代码', value: code, limit });
}

type Asked = {
  readonly facts: Facts;
  readonly request: FairRequest;
  readonly entry: CatalogueEntry;
  readonly sex: Sex;
};

function priceTerms(asked: Asked): Result<readonly PricedTerm[]> {
  const { entry, request, sex } = asked;
  const basis = basisFor(asked);
  if (!basis.ok) return basis;
  const applicant = { sex, age: request.age, socialMedical: true };
  const offered = offers(entry.product, entry.rates, applicant);
  return ok(
    offered
      .filter((term) => isWanted(term, request))
      .map((term) => ({ product: entry.product, term, sex, ...priced(asked, term, basis.value) })),
  );
}

/** A refusal of one term is shown beside it: the other terms have their figures all the same. */
function priced(asked: Asked, term: Term, basis: FairBasis): Pick<PricedTerm, 'fair'> {
  const { entry, request, sex } = asked;
  const { product, rates } = entry;
  const person = { sex, age: request.age };
  const chosenCents = product.steps.minCents;
  const quoted = quote(product, rates, { ...term, ...person, socialMedical: true, chosenCents });
  if (!quoted.ok) return { fair: quoted };
  const typed = product.plans.find(({ code }) => code === term.plan);
  // A table of rates alone promises nothing that could be valued.
  const plan = typed ?? { code: term.plan, benefits: [] };
  return { fair: fairPrice({ product, plan, quoted: quoted.value, ...person }, basis) };
}

function basisFor({ facts, request, entry, sex }: Asked): Result<FairBasis> {
  const { basis, fair } = facts;
  const use = { kind: entry.product.kind, sex, edition: request.edition };
  const life = pricingTable(basis, use);
  if (!life.ok) return life;
  return ok({
    i: request.rate,
    life: life.value,
    incidence: basis.incidence[sex],
    k: basis.k[sex],
    accidentalDeath: (age) => basis.accident.deathAt(sex, age),
    assumptions: fair.values,
  });
}

function isWanted(term: Term, { period, payTerm, plan }: FairRequest): boolean {
  const pairs = [
    [period, term.period],
    [payTerm, term.payTerm],
    [plan, term.plan],
  ] as const;
  return pairs.every(([asked, printed]) => asked === null || asked === printed);
}

function nothingOffered(request: FairRequest) {
  const { period, payTerm, plan, age, code } = request;
  const value = [code, plan, period, payTerm, `${age} 岁`].filter((word) => word !== null);
  const { error } = refuse('TERM_NOT_OFFERED', {
    thing: '期限',
    value: value.join(' '),
    limit: '费率表印有的期限，见 cebao quote CODE --sex … --age …',
  });
  return error;
}
