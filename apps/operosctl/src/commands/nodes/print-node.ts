import { printSeconds } from '../../screen/ago.ts';
import type { Paint } from '../../screen/colours.ts';
import { printable } from '../../screen/printable.ts';
import { printTable } from '../../screen/table.ts';
import type { NodeDetail, NodeDisk, NodeInterface } from './node-detail.ts';
import { paintPhase } from './print-nodes.ts';

const GIB = 2 ** 30;

/** Everything about one server; what a person has to do comes first. */
export function printNode(node: NodeDetail, paint: Paint): string {
  return [
    `${paint('bold', printable(node.name))}  ${paintPhase(node.phase, paint)}, ${node.stage}\n`,
    trouble(node, paint),
    facts(node),
    section('Way', timeline(node)),
    section('Disks', disks(node.hardware?.disks ?? [])),
    section('Network', interfaces(node.hardware?.interfaces ?? [])),
  ].join('');
}

function trouble({ stuck, conflictsWith, rejectedBecause }: NodeDetail, paint: Paint): string {
  const lines = [
    stuck && `${stuck.message} ${stuck.remedy}`,
    conflictsWith && `It looks like ${conflictsWith.name}, which holds another key.`,
    rejectedBecause && `Turned away: ${rejectedBecause}`,
  ];
  return lines
    .flatMap((line) => (line === null || line === '' ? [] : [line]))
    .map((line) => `${paint('yellow', printable(line))}\n`)
    .join('');
}

function facts(node: NodeDetail): string {
  const { hardware } = node;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    ['Machine', join([node.vendor, node.product])],
    ['Serial number', hardware?.system.serial],
    ['Processor', join([hardware?.cpus[0]?.model, count(node.cpuThreads, 'threads')])],
    ['Memory', node.memory === null ? null : `${Math.round(node.memory / GIB)} GiB`],
    ['Firmware', hardware?.system.firmwareKind],
    ['Address', join([node.address, node.mac])],
    ['Five words', node.phrase],
    ['Agent', node.agentVersion],
    ['Certificate until', node.certificateExpires],
    ['Last heard', node.lastSeen],
    ['Id', node.id],
  ];
  return rows
    .flatMap(([head, value]) => (value === null || value === undefined ? [] : [[head, value]]))
    .map(([head = '', value = '']) => `  ${head.padEnd(18)}${printable(value)}\n`)
    .join('');
}

function timeline({ timeline: stages }: NodeDetail): string {
  const rows = stages.map(({ title, at, seconds, usualSeconds }) => [
    at,
    printable(title),
    seconds === null ? '' : printSeconds(seconds),
    `usually ${printSeconds(usualSeconds)}`,
  ]);
  return rows.length === 0 ? '' : printTable(['AT', 'STAGE', 'TOOK', ''], rows);
}

function disks(all: readonly NodeDisk[]): string {
  const rows = all.map(({ name, model, serial, size, contents }) => [
    name,
    printable(model ?? '-'),
    printable(serial ?? '-'),
    size === null ? '-' : `${(size / 1e9).toFixed(0)} GB`,
    printable(contents.map((one) => join([one.filesystem ?? one.kind, one.label])).join(', ')),
  ]);
  return rows.length === 0 ? '' : printTable(['DISK', 'MODEL', 'SERIAL', 'SIZE', 'HOLDS'], rows);
}

function interfaces(all: readonly NodeInterface[]): string {
  const rows = all.map(({ name, mac, link, speedMbps, neighbour }) => [
    name,
    mac ?? '-',
    link === null ? '-' : link ? 'up' : 'down',
    speedMbps === null ? '-' : `${speedMbps} Mbit/s`,
    printable(neighbour ?? ''),
  ]);
  return rows.length === 0 ? '' : printTable(['CARD', 'MAC', 'LINK', 'SPEED', 'NEIGHBOUR'], rows);
}

function section(title: string, text: string): string {
  return text === '' ? '' : `\n${title}\n${text.replaceAll(/^/gm, '  ').trimEnd()}\n`;
}

function count(number: number | null, what: string): string | null {
  return number === null ? null : `${number} ${what}`;
}

function join(parts: readonly (string | null | undefined)[]): string | null {
  const told = parts.filter((part) => part !== null && part !== undefined && part !== '');
  return told.length === 0 ? null : told.join(', ');
}
