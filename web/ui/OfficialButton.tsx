import type { ComponentProps } from 'react'
import { Act } from './Act.tsx'

/** An act with legal effect: the colour of a seal, and nowhere else. */
export function OfficialButton(props: Omit<ComponentProps<typeof Act>, 'rank'>) {
  return <Act {...props} rank="official" />
}
