import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { PublicCase } from './PublicCase.tsx'
import { tokenQuery } from './token.ts'

/** What the QR code on a receipt leads to. */
export function TokenPage() {
  const { token } = useParams({ from: '/t/$token' })
  const { data } = useSuspenseQuery(tokenQuery(token))
  return <PublicCase view={data} />
}
