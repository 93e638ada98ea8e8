import { deviceStore } from '../drafts/device-store.ts'

/** What is being typed at this desk, kept on this device. It is wiped when somebody signs out. */
export const deskDrafts = deviceStore()
