import { QueryClientProvider } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { startLanguages } from '../i18n/i18n.ts'
import { Appearance } from '../ui/Appearance.tsx'
import { Hotkeys } from '../ui/hotkeys.tsx'
// Each font comes in slices by range of characters; a page loads only the slices of the characters on it.
import '@fontsource-variable/noto-sans-sc/index.css'
import '@fontsource/noto-serif-sc/600.css'
import '../ui/tokens.css'

/** Puts an application on the page: language, theme, keys and the cache of what the server said. */
export function start(client: QueryClient, application: ReactNode): void {
  startLanguages()
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
