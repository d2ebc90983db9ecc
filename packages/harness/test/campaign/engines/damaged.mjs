export const engine = { name: "damaged",
  decide: () => "Allow" ++
}
