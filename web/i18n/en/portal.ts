import type { Words } from '../words.ts'
import type { portal as first } from '../zh/portal.ts'

export const portal: Words<typeof first> = {
  brand: 'Tongban {{region}}',
  home: {
    title: 'Home',
    ask: 'What do you need done?',
    hint: 'Write it as you would say it. Pinyin and typing slips are fine.',
    example: 'For example: renew my driving licence',
    search: 'Search',
    national: { title: 'Across provinces', text: 'Registered elsewhere? Apply here' },
    track: { title: 'Track progress', text: 'Scan the receipt or type the number' },
    mine: { title: 'My cases', text: 'Continue, see results, rate' },
    all: { title: 'National list', text: 'What can be done across provinces' },
  },
  notFound: { title: 'No such page', text: 'The address may be mistyped, or the page has moved.', home: 'Go to the home page' },
}
