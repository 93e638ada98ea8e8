import { refusalMessage, refusalText, type Language } from '@tongban/contract/refusal-message.ts'
import type { FieldProblem, Problem } from '@tongban/contract/problem.ts'

/** A named refusal with what belongs to it, as the rules return it. */
export type NamedRefusal = { code: string; [data: string]: unknown }

/**
 * An answer that says no. A handler returns it, or throws it from deeper down, to the same effect. `errors`
 * names single fields where the refusal is about what was filled in.
 */
export class Refused extends Error {
  readonly refusal: NamedRefusal
  readonly errors: FieldProblem[]

  constructor(refusal: NamedRefusal, errors: FieldProblem[] = []) {
    super(refusal.code)
    this.name = 'Refused'
    this.refusal = refusal
    this.errors = errors
  }
}

/** Says no, by the name of the refusal. */
export function refuse(refusal: NamedRefusal, errors: FieldProblem[] = []): Refused {
  return new Refused(refusal, errors)
}

/** The wire form of a refusal in the language of the request. Throws for a code without a text. */
export function problemFrom(refused: Refused, language: Language, requestId: string): Problem {
  const { code, ...data } = refused.refusal
  const text = refusalText(code)
  const title = refusalMessage(code, data, language)
  return {
    type: `urn:tongban:refusal:${code}`,
    title,
    status: text.status,
    code,
    detail: detailOf(title, refused.errors, language),
    article: text.article,
    errors: refused.errors,
    data,
    requestId,
  }
}

function detailOf(title: string, errors: FieldProblem[], language: Language): string {
  const [first, ...others] = errors
  if (first === undefined) return title
  if (language === 'zh') return others.length === 0 ? first.message : `${first.message}另有 ${others.length} 处。`
  return others.length === 0 ? first.message : `${first.message} And ${others.length} more.`
}

/** zh unless the reader asks for English first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').toLowerCase().split(',').map((part) => {
    const [tag = '', quality = 'q=1'] = part.trim().split(';q=').map((piece) => piece.trim())
    return { tag, quality: Number(quality.replace('q=', '')) || 0 }
  })
  const best = wanted.filter(({ tag }) => /^(zh|en)\b/.test(tag)).sort((a, b) => b.quality - a.quality)[0]
  return best?.tag.startsWith('en') ? 'en' : 'zh'
}
