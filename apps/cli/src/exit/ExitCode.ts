/** What the shell learns, the same for every verb. */
export const allowed = 0
export const denied = 1
export const malformed = 2
export const undetermined = 3
export const interrupted = 130
