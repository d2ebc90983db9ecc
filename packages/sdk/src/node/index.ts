export * from "../index.ts"
export { localFiles } from "./localFiles.ts"
export { loadWorld } from "./loadWorld.ts"
export { loadSavedWorldFile, saveWorldFile } from "./savedWorlds.ts"
