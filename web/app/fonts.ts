// Each font comes in slices by range of characters; a page loads only the slices of the characters on it.
import '@fontsource-variable/noto-sans-sc/index.css'
import '@fontsource/noto-serif-sc/600.css'
