import { texts } from '../texts/first.ts'
import { ProblemError, problemErrorOf } from './problem.ts'

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // Not the server's own answer: that of something in between.
    return null
  }
}

/**
 * Sends a file and tells how much of it has gone out, from 0 to 1; `fetch` cannot tell.
 * @throws ProblemError
 */
export const sendFile = (path: string, file: File, onSent: (share: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file)
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve()
      else problemErrorOf(request.status, jsonOf(request.responseText)).then(reject, reject)
    })
    request.addEventListener('error', () => reject(new ProblemError(texts.common.noAnswer, 0, null)))
    request.open('POST', path)
    request.send(form)
  })
