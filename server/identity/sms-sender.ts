/** A code on its way to a phone. */
export type CodeMessage = { phone: string; code: string; secondsValid: number }

/**
 * How codes reach people. The demo has no telephone network, so there the code goes back to the screen that
 * asked for it; that is a choice of the configuration and never what is left when nothing else works.
 */
export type SmsSender = { way: 'screen' } | { way: 'message'; send(message: CodeMessage): Promise<void> }

const ANSWER_WITHIN_MILLISECONDS = 5000

/**
 * Hands codes to the operator's own gateway: one POST of JSON a code, `{ phone, code, secondsValid, text }`.
 * Any status of 2xx means that the gateway has taken it over.
 *
 * @param token sent as a bearer token when the gateway asks for one
 */
export function webhookSender(url: string, token: string | null): SmsSender {
  return {
    way: 'message',
    async send({ phone, code, secondsValid }) {
      const text = `验证码 ${code}，${Math.round(secondsValid / 60)} 分钟内有效，不要告诉别人。`
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ phone, code, secondsValid, text }),
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_WITHIN_MILLISECONDS),
      })
      await answer.body?.cancel()
      if (!answer.ok) throw new Error(`The message gateway answered ${answer.status}`)
    },
  }
}
