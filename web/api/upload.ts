import { ApiProblem, problemOf } from './failure.ts'
import { addressOf } from './operation.ts'
import type { AnyOperation, ReplyOf } from './operation.ts'
import { throughGates } from './session-gate.ts'

/** Sends one file and reports how much of it has gone, from 0 to 1. Throws ApiProblem. */
export async function upload<O extends AnyOperation>(
  operation: O,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ReplyOf<O>> {
  return throughGates(() => sendFile(operation, file, onProgress, signal))
}

/** XMLHttpRequest, because fetch does not report how much of a body has been sent. */
function sendFile<O extends AnyOperation>(operation: O, file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<ReplyOf<O>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file)
    request.open(operation.method, addressOf(operation, {}))
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onerror = () => reject(new ApiProblem(0, 'offline'))
    request.onabort = () => reject(new ApiProblem(0, 'offline'))
    request.onload = () => {
      const content = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(content as ReplyOf<O>)
      else reject(problemOf(request.status, content))
    }
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
