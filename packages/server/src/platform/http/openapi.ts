/** The OpenAPI 3.1 document of the contract: permissions, keys and problems said in full. */
import { isContractProcedure } from '@orpc/contract';
import type { AnyContractProcedure } from '@orpc/contract';
import { OpenAPIGenerator, type OpenAPI } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { apiContract, apiPrefix } from '@cebao/contracts';
import { z } from 'zod';

const metaSchema = z.object({ access: z.string(), writes: z.boolean() });
const keyHeader: OpenAPI.ParameterObject = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: '同一个键与同一个请求永远得到同一个回答；用于不同的请求会被拒绝',
  schema: { type: 'string', minLength: 8, maxLength: 100 },
};

export async function openApiDocument(version: string): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(apiContract, {
    info: { title: '策保 Cebao', version },
    servers: [{ url: apiPrefix }],
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'cebao' } },
    },
    customErrorResponseBodySchema: (definitions, status) => ({
      title: `Problem ${String(status)}`,
      oneOf: definitions.map(([code, , , schema]) => ({ ...objectSchema(schema), title: code })),
    }),
  });
  return { ...document, paths: pathsWithAccess(document.paths ?? {}) };
}

function objectSchema(schema: unknown): Record<string, unknown> {
  return typeof schema === 'object' && schema !== null ? { ...schema } : {};
}

/** What the contract knows beside the schemas: who may, and whether a key is needed. */
function pathsWithAccess(paths: OpenAPI.PathsObject): OpenAPI.PathsObject {
  const described = structuredClone(paths);
  for (const members of Object.values(apiContract)) {
    for (const operation of Object.values(members)) {
      if (isContractProcedure(operation)) describe(described, operation['~orpc']);
    }
  }
  return described;
}

type Definition = AnyContractProcedure['~orpc'];

function describe(paths: OpenAPI.PathsObject, { route, meta }: Definition): void {
  const { access, writes } = metaSchema.parse(meta);
  const method = route.method?.toLowerCase();
  const item = isMethod(method) ? paths[route.path ?? '']?.[method] : undefined;
  if (item === undefined) return;
  if (writes) item.parameters = [...(item.parameters ?? []), keyHeader];
  if (access !== 'public') item.security = [{ session: [] }];
  item.description = `权限：${access}`;
  useProblemType(item.responses ?? {});
}

function isMethod(text: string | undefined): text is 'get' | 'post' | 'put' | 'delete' {
  return text === 'get' || text === 'post' || text === 'put' || text === 'delete';
}

function useProblemType(responses: OpenAPI.ResponsesObject): void {
  for (const [status, response] of Object.entries(responses)) {
    if (Number(status) < 400 || !('content' in response) || response.content === undefined)
      continue;
    const { 'application/json': json, ...others } = response.content;
    if (json !== undefined) response.content = { ...others, 'application/problem+json': json };
  }
}
