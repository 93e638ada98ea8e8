import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/**
 * Prints official papers. A template is a Typst file of `content/documents`; it finds what it is given as JSON in
 * `sys.inputs.data`, as values and never as markup, so nothing that a person typed can act in it.
 */
export type DocumentPrinter = {
  /**
   * @param template name of the file, without its ending
   * @param data anything that JSON can hold
   * @param madeAt the instant that the PDF says it was made at, ISO text
   * @throws Error when there is no such template, or when it does not fit the data
   */
  print(template: string, data: unknown, madeAt: string): Promise<Buffer>
}

/** Song for what is official, Hei for the rest, each in the weights that the templates use. */
const FONTS = [
  ['noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf'],
  ['noto-serif-sc', '600SemiBold/NotoSerifSC_600SemiBold.ttf'],
  ['noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf'],
  ['noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf'],
  ['noto-sans-sc', '500Medium/NotoSansSC_500Medium.ttf'],
] as const

/** What earlier prints left in memory is dropped after this many further ones. */
const KEPT_PRINTS = 5

/** A printer for the templates of one folder. Fonts are read when the first paper is printed. */
export function documentPrinter(folder: string): DocumentPrinter {
  let compiler: Promise<NodeCompiler> | null = null
  const templates = new Map<string, string>()
  return {
    async print(template, data, madeAt) {
      compiler ??= makeCompiler(folder)
      const ready = await compiler
      const source = templates.get(template) ?? (await readFile(join(folder, `${template}.typ`), 'utf8'))
      templates.set(template, source)
      const result = ready.compile({ mainFileContent: source, inputs: { data: JSON.stringify(data) } })
      const document = result.result
      if (document === null) throw new Error(`The template ${template} could not be printed: ${JSON.stringify(result.takeError()?.shortDiagnostics)}`)
      const pdf = ready.pdf(document, { creationTimestamp: Math.floor(Temporal.Instant.from(madeAt).epochMilliseconds / 1000) })
      ready.evictCache(KEPT_PRINTS)
      return pdf
    },
  }
}

async function makeCompiler(workspace: string): Promise<NodeCompiler> {
  const fontBlobs = await Promise.all(FONTS.map(([name, file]) => readFile(fontFile(name, file))))
  return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
}

function fontFile(name: string, file: string): string {
  const found = createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}/package.json`)
  return join(dirname(found), file)
}
