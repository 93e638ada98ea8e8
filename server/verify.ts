/** `npm run verify -- FILE`: checks an exported case on its own, without a database or a network. */
import { readFile } from 'node:fs/promises'
import { verifyExport } from './ledger/exported-record.ts'
import { softwareCrypto } from './platform/crypto/software-provider.ts'
import { sentenceOf } from './platform/startup-problem.ts'

const file = process.argv[2]
if (file === undefined) {
  process.stderr.write('说明要核验哪个文件 / Say which file: npm run verify -- FILE\n')
  process.exit(2)
}
const text = await readFile(file, 'utf8').catch((error: unknown) => {
  process.stderr.write(`${file} 读不出来 / cannot be read: ${sentenceOf(error)}\n`)
  process.exit(2)
})
const { holds, sentence } = verifyExport(text, softwareCrypto)
process.stdout.write(`${holds ? '✔' : '✘'} ${sentence}\n`)
process.exit(holds ? 0 : 1)
