import { mkdirSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { type ClusterSettings, isUsable } from '@operos/cluster-model';
import type { DhcpModel } from '@operos/dhcp-config';
import {
  applyPlan,
  checkPlan,
  diffPlan,
  type HostPorts,
  localPorts,
  type Plan,
  readMachine,
  type StepDiff,
} from '@operos/host';
import { parseSha256, type Sha256 } from '@operos/pxe';
import { Authority } from '../authority/authority.ts';
import { Config } from '../config.ts';
import { Fleet } from '../fleet/fleet.ts';
import { Log } from '../surroundings/log.ts';
import {
  type ControllerDiff,
  ControllerFiles,
  type ControllerOutcome,
} from '../settings/controller-files.ts';
import type { FileChange } from '../settings/settings-store.ts';
import { applyOutcome } from './apply-outcome.ts';
import { checkProvisioning } from './check-provisioning.ts';
import { countApply } from './config-apply-counter.ts';
import { ControllerUnits } from './controller-units.ts';
import { dhcpModelOf } from './dhcp-model-of.ts';
import { DhcpProber } from './dhcp-prober.ts';
import { knownHosts } from './known-hosts.ts';
import { hostChanges, onlyHostsDiffer, tellDhcpd } from './live-hosts.ts';
import { localTools } from './local-tools.ts';
import { omapiKey } from './omapi-key.ts';
import { readBootImages } from './read-boot-images.ts';
import type { ProvisioningFacts } from './provisioning-facts.ts';
import {
  dhcpdUnit,
  provisioningPlan,
  type ProvisioningTools,
  withoutDhcpdRestart,
} from './provisioning-plan.ts';

/** Keeps dhcpd.conf, the boot tree, the menus and the boot server's nginx equal to the model. */
@Injectable()
export class Provisioner extends ControllerFiles {
  readonly #tools: ProvisioningTools;
  readonly #ports: HostPorts;
  readonly #units = new ControllerUnits();
  /** What dhcpd was told last. */
  #told: DhcpModel | undefined;

  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly config: Config,
    private readonly fleet: Fleet,
    private readonly authority: Authority,
    private readonly log: Log,
  ) {
    super();
    const { root, services } = config.provisioning;
    // A folder of its own may be made; the machine's own root is there.
    if (root !== '') mkdirSync(root, { recursive: true });
    this.#tools = localTools(services);
    this.#ports = localPorts({
      ...(root === '' ? {} : { root }),
      ...(services === 'systemd' ? { services: { systemd: this.#units } } : {}),
    });
  }

  override async diff(settings: ClusterSettings): Promise<ControllerDiff> {
    const facts = this.#facts(settings);
    const plan = provisioningPlan(facts, this.#tools);
    const ours = checkProvisioning(facts);
    const issues = isUsable(ours) ? [...ours, ...(await checkPlan(plan, this.#ports))] : ours;
    const machine = await readMachine(plan, this.#ports.files);
    const changes = diffPlan(plan, machine).map((step) => this.#shown(step, plan, facts));
    return { files: changes, issues };
  }

  override async bring(settings: ClusterSettings): Promise<ControllerOutcome> {
    const facts = this.#facts(settings);
    const issues = checkProvisioning(facts);
    if (!isUsable(issues)) return { changedFiles: [], issues };
    const model = dhcpModelOf(facts);
    const live = this.#mayTellDhcpd(model);
    const plan = provisioningPlan(facts, this.#tools);
    const ports = this.#portsFor(settings);
    const receipt = await applyPlan(live ? withoutDhcpdRestart(plan) : plan, ports);
    countApply(receipt);
    const outcome = applyOutcome(receipt);
    if (outcome.issues.length > 0) return outcome;
    if (live) await this.#tellDhcpd(model);
    else await this.#recallHosts(model);
    this.#told = model;
    return outcome;
  }

  /** Looks at dhcpd where these settings have it. */
  #portsFor({ privateNetwork }: ClusterSettings): HostPorts {
    const { interface: card, controllerAddress: address } = privateNetwork;
    const dhcpd = { card, address, endings: () => this.#units.endings(dhcpdUnit) };
    return { ...this.#ports, prober: new DhcpProber(this.#ports.prober, dhcpd) };
  }

  /** Whether dhcpd can learn of the change while it runs: known packets are then not lost to a restart. */
  #mayTellDhcpd(model: DhcpModel): boolean {
    const { omapi } = this.config.provisioning;
    return omapi && this.#told !== undefined && onlyHostsDiffer(this.#told, model);
  }

  /**
   * A host that was once removed over the control port stays away over restarts, whatever the file says, until it is
   * added there again: that is how dhcpd keeps its journal.
   */
  async #recallHosts(model: DhcpModel): Promise<void> {
    const { come } = hostChanges(this.#told?.hosts ?? [], model.hosts);
    if (!this.config.provisioning.omapi || this.#told === undefined || come.length === 0) return;
    await tellDhcpd(model, { gone: [], come }).catch((cause: unknown) => {
      this.log.warn({ err: cause }, 'dhcpd could not be asked to take new hosts back');
    });
  }

  /** The file is in place already; if dhcpd will not listen, it reads the file at a restart. */
  async #tellDhcpd(model: DhcpModel): Promise<void> {
    try {
      await tellDhcpd(model, hostChanges(this.#told?.hosts ?? [], model.hosts));
    } catch (cause) {
      this.log.warn({ err: cause }, 'dhcpd could not be told of new hosts; it is restarted');
      await this.#ports.services[this.#tools.services].restart(dhcpdUnit);
    }
  }

  #facts(settings: ClusterSettings): ProvisioningFacts {
    const { dataDir, agent, provisioning } = this.config;
    return {
      settings,
      hosts: knownHosts(this.fleet.all()),
      images: readBootImages(provisioning.imagesFile),
      controller: {
        version: __OPEROS_VERSION__,
        caFingerprint: withoutAlgorithm(this.authority.fingerprint),
        agentPort: agent.port,
        omapiSecret: omapiKey(dataDir),
        root: provisioning.root,
        installed: provisioning.installed,
      },
    };
  }

  /** The key of dhcpd's control port stands in dhcpd.conf and is nobody's business. */
  #shown({ path, change, text }: StepDiff, plan: Plan, facts: ProvisioningFacts): FileChange {
    const step = plan.steps.find((each) => each.path === path);
    const reloads = step !== undefined && 'restarts' in step ? (step.restarts ?? null) : null;
    const diff = text.replaceAll(facts.controller.omapiSecret, '(hidden)');
    return { path, change: changeKinds[change], diff, reloads };
  }
}

const changeKinds = {
  create: 'CREATE',
  replace: 'UPDATE',
  attributes: 'UPDATE',
  remove: 'DELETE',
} as const;

function withoutAlgorithm(fingerprint: string): Sha256 {
  const digest = parseSha256(fingerprint.replace(/^sha256:/, ''));
  if (digest === undefined) throw new Error(`Expected a SHA-256 fingerprint, got ${fingerprint}`);
  return digest;
}
