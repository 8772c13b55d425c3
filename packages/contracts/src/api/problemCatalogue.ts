/**
 * Every way in which the server says no (RFC 9457): its status and one sentence for the person who
 * reads it. No validator here: the browser takes these as values and puts them in its own words.
 */
export type ProblemCode =
  | 'BAD_REQUEST'
  | 'BAD_JSON'
  | 'IDEMPOTENCY_KEY_MISSING'
  | 'NOT_SIGNED_IN'
  | 'BAD_CREDENTIALS'
  | 'FORBIDDEN'
  | 'WRONG_ORIGIN'
  | 'NOT_FOUND'
  | 'STALE_VERSION'
  | 'ID_TAKEN'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'ARCHIVED'
  | 'PLAN_DISAGREES'
  | 'BASIS_CHANGED'
  | 'PROPOSAL_NOT_READY'
  | 'BODY_TOO_LARGE'
  | 'WRONG_MEDIA_TYPE'
  | 'FACTS_REFUSED'
  | 'FILE_REFUSED'
  | 'PLAN_REFUSED'
  | 'QUOTE_REFUSED'
  | 'TOO_MANY_TRIES'
  | 'INTERNAL'
  | 'BUSY'
  | 'STORAGE_FULL';

export type ProblemKind = { readonly status: number; readonly title: string };

export const problemCatalogue = {
  BAD_REQUEST: { status: 400, title: '请求的格式不对' },
  BAD_JSON: { status: 400, title: '请求不是合格的 JSON' },
  IDEMPOTENCY_KEY_MISSING: { status: 400, title: '写入必须带 Idempotency-Key' },
  NOT_SIGNED_IN: { status: 401, title: '请先登录' },
  BAD_CREDENTIALS: { status: 401, title: '邮箱或密码不对' },
  FORBIDDEN: { status: 403, title: '没有权限' },
  WRONG_ORIGIN: { status: 403, title: '请求来自别的网站' },
  NOT_FOUND: { status: 404, title: '找不到' },
  STALE_VERSION: { status: 409, title: '别人已经改过，请先合并' },
  ID_TAKEN: { status: 409, title: '编号已被使用' },
  IDEMPOTENCY_KEY_REUSED: { status: 409, title: '同一个 Idempotency-Key 用于不同的请求' },
  ARCHIVED: { status: 409, title: '已归档，不能再改' },
  PLAN_DISAGREES: { status: 409, title: '服务器重算的方案与提交的不一致' },
  BASIS_CHANGED: { status: 409, title: '目录或计算基础已更新，请重新载入' },
  PROPOSAL_NOT_READY: { status: 409, title: '方案书还没有做好' },
  BODY_TOO_LARGE: { status: 413, title: '请求太大' },
  WRONG_MEDIA_TYPE: { status: 415, title: '只接受 JSON' },
  FACTS_REFUSED: { status: 422, title: '家庭资料里有要改的地方' },
  FILE_REFUSED: { status: 422, title: '这个文件读不了' },
  PLAN_REFUSED: { status: 422, title: '这些资料做不出方案' },
  QUOTE_REFUSED: { status: 422, title: '这个产品报不出价' },
  TOO_MANY_TRIES: { status: 429, title: '尝试太多，请稍后再试' },
  INTERNAL: { status: 500, title: '程序自己的错误' },
  BUSY: { status: 503, title: '数据库现在忙，请稍后再试' },
  STORAGE_FULL: { status: 503, title: '磁盘已满，现在只能读' },
} as const satisfies Readonly<Record<ProblemCode, ProblemKind>>;

export const problemTypePrefix = 'urn:cebao:problem:';
