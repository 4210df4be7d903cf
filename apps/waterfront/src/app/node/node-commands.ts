import { computed, inject, Injectable } from '@angular/core';
import type { ActionDialogData } from '../display/action-dialog-data.ts';
import { Dialogs } from '../display/dialogs.ts';
import { type NodeRow, NodesFeed } from '../nodes/nodes-feed.ts';
import { Session } from '../session/session.ts';
import { NodeActions } from './node-actions.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The dialogs before an action on one server, the action, and the word after it. */
@Injectable()
export class NodeCommands {
  private readonly actions = inject(NodeActions);
  private readonly feed = inject(NodesFeed);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);

  /** Viewers look and do not touch. */
  readonly allowed = computed(() => (this.session.viewer()?.role ?? 'VIEWER') !== 'VIEWER');

  /** It ends the key of a server that is in, as retiring does. */
  readonly mayReplace = computed(() => this.session.viewer()?.role === 'ADMIN');

  approve(node: Named, warning = ''): Promise<NodeRow | undefined> {
    return this.ask(`${node.name} was approved.`, {
      title: `Approve ${node.name}?`,
      explanation: `${warning}It gets a name, an address, a certificate and its plan, and joins the cluster. Compare the five words here with those on its screen first.`,
      action: 'Approve',
      run: () => this.actions.approve(node.id),
    });
  }

  replace(node: Named, known: Named): Promise<NodeRow | undefined> {
    return this.ask(`${node.name} is ${known.name} now.`, {
      title: `Replace ${known.name} by ${node.name}?`,
      explanation: `Choose this when both are one server, reinstalled or with another board. ${node.name} gets the name and the address of ${known.name}; whatever holds the old key is shut out at the same moment. Compare the five words with those on its screen first. This cannot be undone.`,
      action: 'Replace',
      dangerous: true,
      field: { label: `Type ${known.name} to confirm`, mustEqual: known.name },
      run: () => this.actions.replace(node.id, known.id),
    });
  }

  reject(node: Named): Promise<NodeRow | undefined> {
    return this.ask(`${node.name} was rejected.`, {
      title: `Reject ${node.name}?`,
      explanation: 'It gets nothing and may ask again only after an admin approves it.',
      action: 'Reject',
      dangerous: true,
      field: { label: 'Reason', multiline: true, hint: 'Kept in the log for your colleagues.' },
      run: (reason) => this.actions.reject(node.id, reason),
    });
  }

  rename(node: Named): Promise<NodeRow | undefined> {
    return this.ask('The server has its new name.', {
      title: `Rename ${node.name}`,
      explanation: 'Its address and identity stay.',
      action: 'Rename',
      field: {
        label: 'New name',
        initial: node.name,
        hint: 'Small letters, digits and hyphens, at most 63.',
      },
      run: (name) => this.actions.rename(node.id, name),
    });
  }

  retire(node: Named): Promise<NodeRow | undefined> {
    return this.ask(`${node.name} was retired.`, {
      title: `Retire ${node.name}?`,
      explanation:
        'It is taken out for good: its certificate is revoked, its name and address become free. Its disks are not touched.',
      action: 'Retire',
      dangerous: true,
      field: { label: `Type ${node.name} to confirm`, mustEqual: node.name },
      run: () => this.actions.retire(node.id),
    });
  }

  private async ask(
    done: string,
    data: ActionDialogData<{ readonly node: NodeRow }>,
  ): Promise<NodeRow | undefined> {
    const result = await this.dialogs.ask(data);
    if (result === undefined) return undefined;
    this.feed.show(result.node);
    this.dialogs.say(done);
    return result.node;
  }
}
