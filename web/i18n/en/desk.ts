import type { Words } from '../words.ts'
import type { desk as first } from '../zh/desk.ts'

export const desk: Words<typeof first> = {
  notFound: { title: 'No such page', text: 'The address may be mistyped.', home: 'Back to the desk' },
}
