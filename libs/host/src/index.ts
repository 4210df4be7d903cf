export { type ApplyOptions, applyPlan } from './apply-plan.ts';
export { canonicalJson } from './canonical-json.ts';
export { checkPlan } from './check-plan.ts';
export { Clock, SystemClock } from './clock.ts';
export { diffPlan, type StepDiff } from './diff-plan.ts';
export { HostError, type HostErrorCode } from './host-error.ts';
export { type HostPorts, localPorts } from './host-ports.ts';
export { inversePlan } from './inverse-plan.ts';
export { MachineFiles, type NewAttributes } from './machine-files.ts';
export { NetworkProber } from './network-prober.ts';
export { NoServices } from './no-services.ts';
export { NodeFiles } from './node-files.ts';
export { parsePlan, type PlanLimits, type PlanReading } from './parse-plan.ts';
export type { MachineState, PathAttributes, PathState } from './path-state.ts';
export type {
  AbsentStep,
  DirectoryStep,
  FileContent,
  FileStep,
  HttpProbe,
  Owner,
  Plan,
  PlanService,
  PlanStep,
  Probe,
  ProbeTiming,
  ProgramCheck,
  TcpProbe,
  UdpProbe,
} from './plan.ts';
export { planDigest } from './plan-digest.ts';
export { Prober } from './prober.ts';
export { ProcessServices } from './process-services.ts';
export { LocalPrograms } from './local-programs.ts';
export { ProgramRunner } from './program-runner.ts';
export { readMachine } from './read-machine.ts';
export type { Receipt, ServiceReceipt, StepReceipt } from './receipt.ts';
export { recover } from './recover.ts';
export { type ProgramOptions, type ProgramResult, runProgram } from './run-program.ts';
export { ServiceManager } from './service-manager.ts';
export { type ServiceManagers, serviceManagers } from './service-managers.ts';
export type { ProcessDefinition } from './supervised-process.ts';
export { SystemdServices } from './systemd-services.ts';
export type { ServiceVerdict } from './tell-services.ts';
export { unifiedDiff } from './unified-diff.ts';
export { verifyPlan } from './verify-plan.ts';
