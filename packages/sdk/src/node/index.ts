export * from "../index.ts"
export { loadWorld } from "./loadWorld.ts"
export { loadSavedWorldFile, saveWorldFile } from "./savedWorlds.ts"
