/** The page at /docs: the OpenAPI document as plain HTML; nothing is fetched, nothing runs. */
import type { OpenAPI } from '@orpc/openapi';

const methods = ['get', 'post', 'put', 'delete'] as const;

export function docsPage(document: OpenAPI.Document): string {
  const sections = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item?.[method];
      return operation === undefined
        ? []
        : [sectionOf(`${method.toUpperCase()} ${path}`, operation)];
    }),
  );
  return [
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(document.info.title)} API</title>`,
    `<h1>${text(document.info.title)} API ${text(document.info.version)}</h1>`,
    '<p>机器可读的全文：<a href="/openapi.json">/openapi.json</a>（OpenAPI 3.1）。',
    `所有路径都在 <code>${text(document.servers?.[0]?.url ?? '')}</code> 之下。</p>`,
    ...sections,
    '</html>',
  ].join('\n');
}

function sectionOf(line: string, operation: OpenAPI.OperationObject): string {
  const { summary = '', description = '', parameters, requestBody, responses = {} } = operation;
  const parts = [
    ['参数', parameters],
    ['请求', requestBody],
    ...Object.entries(responses).map(([status, response]) => [`回答 ${status}`, response] as const),
  ] as const;
  const details = parts
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const json = text(JSON.stringify(value, null, 2));
      return `<details><summary>${text(name)}</summary><pre>${json}</pre></details>`;
    });
  return `<section><h2><code>${text(line)}</code></h2><p>${text(summary)}。${text(
    description,
  )}</p>${details.join('')}</section>`;
}

function text(given: string): string {
  return given
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
