/**
 * Who may import whom. A rule applies to files matching `from`; an import whose target matches `forbidden` and not
 * `except` breaks it. `typesAllowed`: an `import type` is fine, since it leaves nothing behind at run time.
 */
export const FOLDERS = ["app", "components", "lib", "workflows"];

export const RULES = [
  {
    name: "nothing imports app",
    from: /^(components|lib|workflows)\//,
    forbidden: /^app\//,
  },
  {
    name: "routes and pages hold no SQL",
    from: /^app\//,
    forbidden: /^(lib\/db\/|drizzle-orm$|postgres$|pg$)/,
    // The handle that a route passes on to the function that does the work.
    except: /^lib\/db\/client\.ts$/,
    typesAllowed: true,
  },
  {
    name: "views know types, not the server",
    from: /^components\//,
    forbidden: /^(lib|workflows)\//,
    typesAllowed: true,
  },
  {
    name: "a workflow knows the engine and the types and schemas of the tools",
    from: /^workflows\//,
    forbidden: /^(lib|components)\//,
    except: /^lib\/(engine\/|tools\/[\w-]+\.schema\.ts$)/,
    typesAllowed: true,
  },
  {
    name: "tools know the database, nothing above them",
    from: /^lib\/tools\//,
    forbidden: /^(lib\/(assistant|engine|auth)|workflows|components)\//,
  },
  {
    name: "the database layer stands on its own",
    from: /^lib\/db\//,
    forbidden: /^(lib|workflows|components)\//,
    except: /^lib\/(db\/|env\.ts$|auth\/password\.ts$)/,
  },
  {
    name: "the engine does not know the model",
    from: /^lib\/engine\//,
    forbidden: /^(lib\/assistant|components)\//,
  },
  {
    name: "only the assistant knows the model's library on the server",
    from: /^(lib\/(?!assistant\/)|workflows\/)/,
    forbidden: /^(ai|@ai-sdk\/openai)$/,
    typesAllowed: true,
  },
];

/** The rules that one import breaks. */
export function broken(edge, rules = RULES) {
  return rules.filter(
    (rule) =>
      rule.from.test(edge.from) &&
      rule.forbidden.test(edge.to) &&
      !rule.except?.test(edge.to) &&
      !(rule.typesAllowed && edge.typeOnly),
  );
}
