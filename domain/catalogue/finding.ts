/** One thing that keeps an item from being published, at the place where it stands. */
export type Finding = {
  rule: string
  /** A JSON pointer into the item. */
  path: string
  message: string
}
