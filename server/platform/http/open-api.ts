import type { AnyOperation } from './call.ts'

type Json = Record<string, unknown>

/** Prints the API document from the operations that are mounted. OpenAPI 3.1, whose schemas are JSON Schema as it is. */
export function openApiOf(operations: readonly AnyOperation[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations.toSorted((a, b) => a.path.localeCompare(b.path))) {
    const path = operation.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(operation) }
  }
  return {
    openapi: '3.1.0',
    info: { title: '通办 Tongban', version, description: 'Every refusal is Problem Details (RFC 9457) with a stable `code`; sentences follow Accept-Language (zh, en).' },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: { Problem: PROBLEM }, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } } },
  }
}

function describe(operation: AnyOperation): Json {
  const body = bodyOf(operation)
  return {
    operationId: operation.id,
    summary: `${operation.summary.zh} · ${operation.summary.en}`,
    'x-permission': operation.permission,
    'x-refusals': operation.refusals,
    security: operation.permission === 'public' ? [] : [{ session: [] }],
    parameters: [...parametersOf(operation.params, 'path'), ...parametersOf(operation.query, 'query')],
    ...(body === null ? {} : { requestBody: { required: true, content: body } }),
    responses: {
      200: { description: 'OK', content: replyOf(operation) },
      default: { description: 'A named refusal', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  }
}

function parametersOf(schema: unknown, place: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = (schema ?? {}) as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(properties).map(([name, part]) => ({ name, in: place, required: required.includes(name), schema: part }))
}

function bodyOf(operation: AnyOperation): Json | null {
  if (operation.upload === true) {
    const file = { type: 'object', required: ['file'], properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } } }
    return { 'multipart/form-data': { schema: file } }
  }
  return operation.body === undefined ? null : { 'application/json': { schema: operation.body } }
}

function replyOf(operation: AnyOperation): Json {
  const { contentMediaType } = operation.reply as { contentMediaType?: string }
  return { [contentMediaType ?? 'application/json']: { schema: operation.reply } }
}

const text = { type: 'string' }

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'article', 'errors', 'data', 'requestId'],
  properties: {
    type: text, title: text, status: { type: 'integer' }, code: text, detail: text, article: { type: ['string', 'null'] },
    errors: { type: 'array', items: { type: 'object', required: ['field', 'name', 'message', 'fix'], properties: { field: text, name: text, message: text, fix: text } } },
    data: { type: 'object' }, requestId: text,
  },
}
