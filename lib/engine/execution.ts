import { attemptStep, plain } from "./attempt-step";
import { Compensation, keyOf, mayHaveHappened } from "./compensation";
import type { ApprovalRequest, Branch, Decision, StepDeclaration, StepOptions, Workflow } from "./define";
import { Exit, Failed, type Failure, Stopped } from "./errors";
import type { RunToExecute } from "./execute";
import type { NewEvent, Performed, Runtime, Standing } from "./runtime";
import type { RuleApplied } from "./wire";

const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_RETRIES = 2;

type Body = () => unknown;

/** One execution of a run: what `step`, `parallel`, `approval` and the others do, and the state they build up. */
export class Execution {
  private readonly reached = new Set<string>();
  private readonly compensation: Compensation;
  /** Steps that are done and stand: one that was undone leaves it. */
  private completedSteps: string[] = [];
  private readonly errors: (Failure & { step: string })[] = [];
  /** Time at work so far, ms: from the steps' own records, so that it is the same when the run is taken up again. */
  private spentMs = 0;
  private latest: string | undefined;

  constructor(
    private readonly workflow: Workflow,
    private readonly run: RunToExecute,
    private readonly runtime: Runtime,
  ) {
    this.compensation = new Compensation(workflow, run, runtime);
  }

  api() {
    return {
      step: (name: string, body: Body, options: StepOptions<unknown> = {}) => this.step(name, body, options),
      parallel: (bodies: Record<string, Body>) => this.parallel(bodies),
      approval: (name: string, request: ApprovalRequest) => this.approval(name, request),
      skip: (name: string, rule: RuleApplied) => this.skip(name, rule),
      set: (values: Record<string, unknown>) => this.runtime.journal.note({ state: plain(values) }),
      exit: (reason: string, message: string): never => {
        throw new Exit(reason, message);
      },
      fail: (code: string, message: string): never => {
        throw new Failed({ code, message }, this.latest);
      },
    };
  }

  /** The part of the state that tells how far the run came. */
  summary() {
    return { completedSteps: [...this.completedSteps], errors: [...this.errors] };
  }

  /** Undoes what the finished steps did, the last one first. Returns what could not be undone. */
  async undo(): Promise<Failure[]> {
    const failures = await this.compensation.undoAll((undone) => {
      this.completedSteps = this.completedSteps.filter((step) => step !== undone);
      return { completedSteps: [...this.completedSteps] };
    });
    this.errors.push(...failures);
    return failures;
  }

  private async step(name: string, body: Body, options: StepOptions<unknown>) {
    const declaration = this.reach(name);
    const result = await this.perform(name, body, options);
    this.spentMs += result.durationMs;
    const branch = this.settle(name, result, options);
    if (branch.ok) return branch.value;
    if (declaration.optional) return undefined;
    const { code, message } = branch.error;
    throw new Failed({ code, message: options.onFailure?.(branch.error) ?? message }, name);
  }

  private async parallel(bodies: Record<string, Body>) {
    const names = Object.keys(bodies);
    for (const name of names) this.reach(name);
    // Every branch begins before the first await: their beginnings are written together.
    const branches = names.map(async (name) => {
      const result = await this.perform(name, bodies[name] as Body, {});
      const branch = this.settle(name, result, {});
      await this.runtime.journal.flush();
      return { name, branch, durationMs: result.durationMs };
    });
    const settled = await Promise.allSettled(branches);
    const results: Record<string, Branch<unknown>> = {};
    let slowestMs = 0;
    for (const each of settled) {
      if (each.status === "rejected") throw each.reason;
      results[each.value.name] = each.value.branch;
      slowestMs = Math.max(slowestMs, each.value.durationMs);
    }
    this.spentMs += slowestMs;
    return results;
  }

  private async approval(name: string, request: ApprovalRequest): Promise<Decision> {
    this.reach(name);
    const carried = this.run.from?.outputs[name] as Decision | undefined;
    if (carried) {
      this.complete(name, carried, { carriedFrom: this.run.from?.id });
      return carried;
    }
    if (!this.runtime.hasAsked(name)) await this.ask(name, request);
    const decision = await this.runtime.decision(name, request);
    if (!decision) return this.withdrawn(name);
    this.runtime.journal.note({
      events: [{ kind: "wait_ended", step: name, key: `${name}:decided`, data: { output: decision } }],
      change: { status: "running" },
      state: decision.decision === "expired" ? { [name]: decision } : this.finished(name, decision),
    });
    return decision;
  }

  private async ask(name: string, request: ApprovalRequest) {
    // What came before is written first: a run that is to be cancelled does not begin to wait, and nothing else may be lost.
    this.goOn(await this.runtime.journal.flush());
    const { subject, amountCents, expiresInMs, rules = [] } = request;
    const data = { input: { ...subject, amountCents }, rules, expiresInMs };
    this.runtime.journal.note({
      events: [{ kind: "wait_started", step: name, key: `${name}:waiting`, data }],
      change: { status: "waiting", waitingFor: "desk", approval: { ...request, step: name } },
    });
    this.goOn(await this.runtime.journal.flush());
  }

  /** The run was cancelled while it waited: ended at once, or left to undo what it had done. */
  private async withdrawn(name: string): Promise<never> {
    const data = { output: { decision: "cancelled" } };
    this.runtime.journal.note({
      events: [{ kind: "wait_ended", step: name, key: `${name}:decided`, data }],
      change: { status: "running" },
    });
    const { live } = await this.runtime.journal.flush();
    throw new Stopped(live ? "cancelled" : "ended");
  }

  private skip(name: string, rule: RuleApplied) {
    this.reach(name);
    this.note({ kind: "step_skipped", step: name, key: `${name}:skipped`, data: { rules: [rule] } });
  }

  /** Marks a declared step as reached. A step's name is its identity within the run, so it is reached once. */
  private reach(name: string): StepDeclaration {
    const declaration = this.workflow.steps[name];
    if (!declaration) throw new Error(`Workflow ${this.workflow.name} declares no step ${name}`);
    if (this.reached.has(name)) throw new Error(`Step ${name} of ${this.workflow.name} was reached twice`);
    this.reached.add(name);
    this.latest = name;
    return declaration;
  }

  private async perform(name: string, body: Body, options: StepOptions<unknown>): Promise<Performed> {
    const { from } = this.run;
    if (from && name in from.outputs && !this.readAnew(name, from))
      return {
        ok: true as const,
        value: from.outputs[name],
        attempts: 0,
        durationMs: 0,
        input: options.input,
      };
    const recorded = this.runtime.recorded("step", name);
    if (recorded) return recorded;
    if (this.runtime.isUndoing) throw new Stopped("cancelled");
    const begun = this.runtime.hasBegun(name);
    const data = typeof options.undo === "string" ? { undo: options.undo } : {};
    this.note({ kind: "step_started", step: name, key: `${name}:started`, data });
    this.goOn(await this.runtime.journal.flush());
    const result = await this.attempts(name, body, options);
    // The process that began it may have died right after its effect, whatever it is answered now.
    return begun && !result.ok ? { ...result, undoable: true } : result;
  }

  /** What was done on a fresh step's word stands by it: it is read anew only when nothing after it may stand. */
  private readAnew(name: string, { outputs, unsettled = [] }: NonNullable<RunToExecute["from"]>): boolean {
    if (!this.workflow.steps[name]?.fresh) return false;
    const names = Object.keys(this.workflow.steps);
    const after = names.slice(names.indexOf(name) + 1);
    return !after.some((step) => step in outputs || unsettled.includes(step));
  }

  private attempts(name: string, body: Body, { input }: StepOptions<unknown>) {
    const { timeoutMs = DEFAULT_TIMEOUT_MS, retries = DEFAULT_RETRIES } = this.workflow.steps[name] ?? {};
    const work = {
      step: name,
      idempotencyKey: keyOf(this.run, name),
      timeoutMs,
      retries,
      budgetMs: this.workflow.timeoutMs - this.spentMs,
      input,
      retried: { kind: "step_retried" as const, key: `${name}:retry` },
    };
    return attemptStep(this.runtime, work, body);
  }

  /** Records a step's end; the next flush writes it. */
  private settle(name: string, result: Performed, options: StepOptions<unknown>): Branch<unknown> {
    const { attempts, durationMs, input } = result;
    const { undo } = options;
    const undoable =
      undo !== undefined && (result.ok || (result.undoable ?? mayHaveHappened(result.error, attempts)));
    if (undoable) this.compensation.add(name, result.ok ? result.value : undefined, undo);
    const marked = undoable ? { undoable: typeof undo === "string" ? undo : true } : {};
    if (result.ok) {
      const rules = this.rulesOf(name, result.value, options);
      const carried = attempts === 0 ? { carriedFrom: this.run.from?.id } : {};
      this.complete(name, result.value, { input, rules, durationMs, ...carried, ...marked }, attempts);
      return { ok: true, value: result.value };
    }
    const { code, message } = result.error;
    const error = { code, message };
    this.errors.push({ step: name, ...error });
    this.runtime.journal.note({
      events: [
        {
          kind: "step_failed",
          step: name,
          attempt: attempts,
          key: `${name}:ended`,
          data: { input, error, durationMs, ...marked },
        },
      ],
      state: { errors: [...this.errors] },
    });
    return { ok: false, error };
  }

  /** What was done stands, whether or not it can be explained. */
  private rulesOf(name: string, value: unknown, { rules = [] }: StepOptions<unknown>): RuleApplied[] {
    try {
      return typeof rules === "function" ? rules(value) : rules;
    } catch (error) {
      this.runtime.report(error, name);
      return [];
    }
  }

  private complete(name: string, output: unknown, data: Record<string, unknown>, attempt = 0) {
    this.runtime.journal.note({
      events: [
        { kind: "step_completed", step: name, attempt, key: `${name}:ended`, data: { ...data, output } },
      ],
      state: this.finished(name, output),
    });
  }

  private finished(name: string, output: unknown) {
    this.completedSteps.push(name);
    return { [name]: output, completedSteps: [...this.completedSteps] };
  }

  private note(event: NewEvent) {
    this.runtime.journal.note({ events: [event] });
  }

  private goOn(standing: Standing) {
    if (!standing.live) throw new Stopped("ended");
    if (standing.cancelRequested) throw new Stopped("cancelled");
  }
}
