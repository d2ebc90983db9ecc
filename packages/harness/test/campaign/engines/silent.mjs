/** A module with no engine in it. */
export const engine = { name: "silent" }
