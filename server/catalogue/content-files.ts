import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { Static, TSchema } from 'typebox'

/** One content file that was read and has the shape it should have. */
export type ReadFile<T> = { label: string; name: string; value: T }

/**
 * Reads the files of one content folder, collects a sentence for everything that is wrong with them,
 * and sums them up in one digest.
 */
export class ContentFiles {
  readonly problems: string[] = []
  readonly #directory: string
  readonly #ajv: Ajv
  readonly #digest = createHash('sm3')

  constructor(directory: string) {
    this.#directory = directory
    this.#ajv = new Ajv({ strict: false, allErrors: true })
    formats.default(this.#ajv)
  }

  /** Adds a sentence: where it is, what it is, and the rule behind it when there is one. */
  report(label: string, pointer: string, message: string, rule?: string): void {
    this.problems.push(`${label}: ${pointer === '' ? '' : `${pointer}: `}${message}${rule === undefined ? '' : ` (${rule})`}`)
  }

  /** The JSON files directly in a folder, by name; an absent folder has none. */
  list(folder: string): string[] {
    const path = join(this.#directory, folder)
    if (!existsSync(path)) return []
    return readdirSync(path).filter((name) => name.endsWith('.json')).sort().map((name) => `${folder}/${name}`)
  }

  /** Reads one file, or null when it is absent, is no JSON, or has not the shape; the reason is reported. */
  read<T extends TSchema>(file: string, schema: T): ReadFile<Static<T>> | null {
    const value = this.#readJson(file)
    if (value === undefined) return null
    const check: ValidateFunction<Static<T>> = this.#ajv.compile<Static<T>>(schema)
    const label = this.#label(file)
    if (check(value)) return { label, name: basename(file, '.json'), value }
    for (const error of plainErrors(check.errors ?? [])) this.report(label, error.instancePath, sentenceOfError(error))
    return null
  }

  /** Reads every file of a folder that has the shape. */
  readAll<T extends TSchema>(folder: string, schema: T, except: readonly string[] = []): ReadFile<Static<T>>[] {
    return this.list(folder)
      .filter((file) => !except.includes(file))
      .map((file) => this.read(file, schema))
      .filter((read) => read !== null)
  }

  /** Whether a file is there; for files that only some deployments have. */
  has(file: string): boolean {
    return existsSync(join(this.#directory, file))
  }

  /** The digest over everything that was read so far. */
  version(): string {
    return this.#digest.copy().digest('hex')
  }

  #label(file: string): string {
    return `${basename(this.#directory)}/${relative('.', file)}`
  }

  #readJson(file: string): unknown {
    const path = join(this.#directory, file)
    if (!existsSync(path)) {
      this.report(this.#label(file), '', '文件不存在')
      return undefined
    }
    const text = readFileSync(path, 'utf8')
    this.#digest.update(`${file}\n${text.length}\n${text}`)
    try {
      const value: unknown = JSON.parse(text)
      return value
    } catch (thrown) {
      this.report(this.#label(file), '', `不是 JSON：${thrown instanceof Error ? thrown.message : String(thrown)}`)
      return undefined
    }
  }
}

/** Errors without those that only say that a choice failed when the choices have said why themselves. */
function plainErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const telling = errors.filter(({ keyword, params }) => keyword !== 'anyOf' && !(keyword === 'type' && params.type === 'null'))
  return telling.length > 0 ? telling : [...errors]
}

function sentenceOfError({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return `缺少“${String(params.missingProperty)}”`
    case 'additionalProperties':
      return `不认识“${String(params.additionalProperty)}”`
    case 'enum':
      return `只能是 ${(params.allowedValues as unknown[]).join('、')}`
    case 'minLength':
      return '不能空着'
    case 'minItems':
      return `至少要有 ${String(params.limit)} 项`
    case 'type':
      return `类型不对，应当是 ${String(params.type)}`
    case 'format':
      return `写法不对，应当是 ${String(params.format)}`
    case 'pattern':
      return '写法不合规定'
    default:
      return message ?? keyword
  }
}
