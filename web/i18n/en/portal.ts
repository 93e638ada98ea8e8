import type { Words } from '../words.ts'
import { apply } from './portal-apply.ts'
import { items } from './portal-items.ts'
import { mine } from './portal-mine.ts'
import type { portal as first } from '../zh/portal.ts'

export const portal: Words<typeof first> = {
  brand: 'Tongban {{region}}',
  home: {
    title: 'Home',
    ask: 'What do you need done?',
    hint: 'Write it as you would say it. Pinyin and typing slips are fine.',
    example: 'For example: renew my driving licence',
    search: 'Search',
    ways: 'Other ways in',
    found_one: '{{count}} service found',
    found_other: '{{count}} services found',
    nothing: 'Nothing found for “{{words}}”',
    nothingHelp: 'Try other words, for example just “driving licence”. You can also ask at any window.',
    cross: { title: 'Across provinces', text: 'Registered elsewhere? Apply here' },
    track: { title: 'Track progress', text: 'Scan the receipt or type the number' },
    mine: { title: 'My cases', text: 'Continue, see results, rate' },
    national: { title: 'National list', text: 'What can be done across provinces' },
  },
  place: { label: 'Served in' },
  login: {
    title: 'Sign in',
    why: 'Sign in to apply and to see your cases. A phone number is enough; there is no password.',
    phone: 'Mobile phone',
    phoneHelp: '11 digits. The code is sent to this number.',
    send: 'Send the code',
    sendAgain: 'Nothing came, send it again',
    enter: 'Sign in',
    demoCode: 'This is a demo, so the code is shown here:',
    me: 'Me',
    enterShort: 'Sign in',
    demoPhones: 'Phone numbers of the demo:',
    moved: 'You changed the region; please sign in once in {{place}}.',
  },
  notFound: { title: 'No such page', text: 'The address may be mistyped, or the page has moved.', home: 'Go to the home page' },
  ...items,
  ...apply,
  ...mine,
}
