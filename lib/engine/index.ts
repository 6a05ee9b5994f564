/** The durable engine as the rest of the app sees it. Workflows import `./define`, views import `./wire` and `./view`. */
export { decideRun } from "./durable/approvals";
export { verifyRuns } from "./durable/audit";
export { cancelRun } from "./durable/cancel";
export type { EngineConfig } from "./durable/engine";
export { exportRun } from "./durable/export";
export { isEngineUp, launchEngine, leaveEngine, stopEngine } from "./durable/launch";
export { countRuns, listRuns, type RunFilter } from "./durable/list";
export { listPendingApprovals } from "./durable/pending";
export { getRun, getRunStanding } from "./durable/read";
export { retryRun, type StartedRun, type StartRun, startRun } from "./durable/start";
export { watchRun } from "./durable/watch";
