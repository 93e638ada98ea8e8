import type { Words } from '../words.ts'
import type { problem as first } from '../zh/problem.ts'

export const problem: Words<typeof first> = {
  offline: { title: 'No connection', text: 'What you wrote is saved on this device. Try again when you are online.' },
  timeout: { title: 'It took too long', text: 'The network is slow and no answer came. Trying again does nothing twice.' },
  sessionExpired: { title: 'Your session has ended', text: 'Please sign in again. What you wrote is still here.' },
  passwordMustChange: { title: 'Choose a password first', text: 'Your password was given to you, or has been in use for long. Once it is changed you go on here; what you wrote is still there.' },
  forbidden: { title: 'You may not do this', text: 'If you need to, ask the administrator of your organisation.' },
  notFound: { title: 'Not found', text: 'Check the number, or go back one page.' },
  stale: { title: 'Somebody has just changed this case', text: 'You now see the latest. Have a look before you decide.' },
  invalid: { title: 'A few places need another look', text: 'Please follow the notes below.' },
  tooLarge: { title: 'The file is too large', text: 'Each file can be up to 20 MB.' },
  wrongType: { title: 'We cannot take this kind of file', text: 'Please send a photo or a PDF.' },
  tooMany: { title: 'Too many tries', text: 'Please wait a little and try again.' },
  refused: { title: 'This cannot be done now' },
  server: {
    title: 'Something went wrong on our side',
    text: 'Nothing was done, not even half. Please try again in a while; if you ask us, give the number {{reference}}.',
  },
  serverPlain: {
    title: 'Something went wrong on our side',
    text: 'Nothing was done, not even half. Please try again in a while.',
  },
  basis: 'Under {{article}}',
}
