import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { PostgresSaver } from "@langchain/langgraph-checkpoint-postgres";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { type Contender, POOL } from "./contender";
import { input, steps } from "./shop";

const slot = () => Annotation<unknown>();

/** LangGraph with its PostgreSQL checkpointer. Only `sync` records a step before the next one starts, as the others here do. */
export async function langgraph(url: string): Promise<Contender> {
  const pool = new pg.Pool({ connectionString: url, max: POOL });
  const checkpointer = new PostgresSaver(pool, undefined, { schema: "langgraph" });
  await checkpointer.setup();
  const State = Annotation.Root({
    input: slot(),
    check_eligibility: slot(),
    initiate_return: slot(),
    search_replacements: slot(),
    apply_discount: slot(),
  });
  const [check, initiate, search, discount] = steps;
  if (!check || !initiate || !search || !discount) throw new Error("There are four steps");
  const node =
    ({ name, body }: typeof check) =>
    async (state: object) => ({ [name]: await body({ ...state }) });
  // A node must not have the name of a slot.
  const graph = new StateGraph(State)
    .addNode("check", node(check))
    .addNode("initiate", node(initiate))
    .addNode("search", node(search))
    .addNode("discount", node(discount))
    .addEdge(START, "check")
    .addEdge("check", "initiate")
    .addEdge("initiate", "search")
    .addEdge("search", "discount")
    .addEdge("discount", END)
    .compile({ checkpointer });
  return {
    name: "LangGraph sync",
    url,
    run: () => graph.invoke({ input }, { configurable: { thread_id: uuidv7() }, durability: "sync" }),
    close: () => pool.end(),
  };
}
