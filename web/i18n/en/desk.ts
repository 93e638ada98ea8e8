import type { Words } from '../words.ts'
import type { desk as first } from '../zh/desk.ts'

export const desk: Words<typeof first> = {
  login: { title: 'Sign in to the desk', region: 'Region', login: 'Login', password: 'Password', enter: 'Sign in', me: 'Me' },
  queues: {
    hand: 'In my hands',
    toReceive: 'To take over',
    others: 'With the other side',
    applicant: 'With the applicant',
    toDeliver: 'To hand out',
    overdue: 'Overdue',
    done: 'Closed',
  },
  empty: {
    hand: 'Nothing in your hands',
    toReceive: 'Nothing waits to be taken over',
    others: 'Nothing is with the other side',
    applicant: 'Nothing waits for an applicant',
    toDeliver: 'Nothing to hand out',
    overdue: 'Nothing is overdue',
    done: 'Nothing is closed yet',
  },
  work: {
    light: 'Time',
    case: 'Case',
    holder: 'Who has it',
    due: 'Due',
    me: 'Me',
    here: 'This region',
    applicant: 'Applicant',
    more: 'One more page',
    pick: 'Choose a case on the left; J and K walk up and down.',
    found: 'Found for “{{words}}”',
    foundNone: 'Nothing found for “{{words}}”. Try a number, a service or a name.',
  },
  notFound: { title: 'No such page', text: 'The address may be mistyped.', home: 'Back to the desk' },
}
