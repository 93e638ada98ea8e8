type BaseOf<Key> = Key extends `${infer Base}_other` ? `${Base}_one` : never

/**
 * The shape that a second language must have: every key of the first, and beside each counted
 * sentence (`…_other`) room for the singular that Chinese does not need.
 */
export type Words<First> = {
  [Key in keyof First]: First[Key] extends string ? string : Words<First[Key]>
} & { [Key in keyof First as BaseOf<Key>]?: string }
