export { generateHardware, simulatedReport } from './simulated-report.ts';
