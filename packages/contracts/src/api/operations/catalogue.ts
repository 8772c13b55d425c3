import { readOperation } from '../operation.ts';
import { apiRoutes } from '../routes.ts';
import {
  occupationsAnswer,
  occupationsRequest,
  offersAnswer,
  offersRequest,
  planningFacts,
  productList,
  quoteAnswer,
  quoteRequest,
} from '../schemas/catalogue.ts';

const { catalogue } = apiRoutes;

export const catalogueOperations = {
  products: readOperation('catalogue.read', {
    route: catalogue.products,
    summary: '产品目录',
  }).output(productList),
  offers: readOperation('catalogue.read', {
    route: catalogue.offers,
    summary: '一个产品对一个人有哪些期限',
    problems: ['NOT_FOUND', 'WRONG_ORIGIN'],
  })
    .input(offersRequest)
    .output(offersAnswer),
  quote: readOperation('catalogue.read', {
    route: catalogue.quote,
    summary: '一个产品的价格，精确到分',
    problems: ['NOT_FOUND', 'QUOTE_REFUSED', 'WRONG_ORIGIN'],
  })
    .input(quoteRequest)
    .output(quoteAnswer),
  occupations: readOperation('catalogue.read', {
    route: catalogue.occupations,
    summary: '查职业代码',
  })
    .input(occupationsRequest)
    .output(occupationsAnswer),
  planningFacts: readOperation('catalogue.read', {
    route: catalogue.planningFacts,
    summary: '浏览器里的引擎所需的一切（可缓存，带 ETag）',
  }).output(planningFacts),
};
