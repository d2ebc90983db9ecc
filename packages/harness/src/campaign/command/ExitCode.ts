/** What the shell learns. */
export const held = 0
export const broken = 1
export const malformed = 2
export const interrupted = 130
