export * from "../index.ts"
export { loadWorld } from "./loadWorld.ts"
