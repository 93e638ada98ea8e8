import { QueryClientProvider } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { startLanguages } from '../i18n/i18n.ts'
import { Appearance } from '../ui/Appearance.tsx'
import { Hotkeys } from '../ui/hotkeys.tsx'
import '../ui/tokens.css'

/** Puts an application on the page: language, theme, keys and the cache of what the server said. */
export function start(client: QueryClient, application: ReactNode): void {
  startLanguages()
  // The list of the fonts' slices is longer than all other styles together; the page does not wait for it.
  void import('./fonts.ts').catch(() => undefined)
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Appearance>
          <Hotkeys>{application}</Hotkeys>
        </Appearance>
      </QueryClientProvider>
    </StrictMode>,
  )
}
