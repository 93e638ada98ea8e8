/**
 * `npm run build:web`, and a part of every installation: builds the pages and presses what a browser asks for
 * as text, so that the server only hands it out. Without the building tools (an installation for production
 * that leaves them out) there is nothing to do: the pages come built.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(js|css|html|svg|json|webmanifest)$/
/** Below this a pressed file saves nothing. */
const WORTH_BYTES = 1024

async function buildTools(): Promise<typeof import('vite') | null> {
  try {
    return await import('vite')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  }
}

async function press(folder: string): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => TEXT.test(name))
  const pressed = await Promise.all(names.map(async (name) => {
    const file = join(folder, name)
    const content = await readFile(file)
    if (content.length < WORTH_BYTES) return false
    const brotli = await promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } })
    await writeFile(`${file}.br`, brotli)
    await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 8 }))
    return true
  }))
  return pressed.filter(Boolean).length
}

const vite = await buildTools()
if (vite === null) {
  process.stdout.write('The building tools are not installed, so the pages were left as they are.\n')
} else {
  const startedAt = performance.now()
  await vite.build({ root: import.meta.dirname, configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' })
  const pressed = await press(join(import.meta.dirname, 'dist'))
  process.stdout.write(`Pages built into web/dist in ${((performance.now() - startedAt) / 1000).toFixed(1)} s, ${pressed} files pressed.\n`)
}
