import { nodeRow } from '../../../testing/node-row.ts';
import { NodeTable } from './node-table.ts';

const names = (table: NodeTable) => table.rows().map((row) => `${row.name} ${row.phase}`);

describe('NodeTable', () => {
  it('shows the first page of a first reading at once', () => {
    const table = new NodeTable();
    table.startReading();
    table.addPage([nodeRow({ id: '1', name: 'a', phase: 'Ready' })]);
    expect(names(table)).toEqual(['a Ready']);
  });

  it('prefers news heard during a reading to what the reading brings', () => {
    const table = new NodeTable();
    table.startReading();
    table.hear(nodeRow({ id: '1', name: 'a', phase: 'Ready' }));
    table.addPage([nodeRow({ id: '1', name: 'a', phase: 'Pending' })]);
    table.finishReading();
    expect(names(table)).toEqual(['a Ready']);
  });

  it('prefers a reading to news from before it', () => {
    const table = new NodeTable();
    table.hear(nodeRow({ id: '1', name: 'a', phase: 'Pending' }));
    table.startReading();
    table.addPage([nodeRow({ id: '1', name: 'a', phase: 'Lost' })]);
    table.finishReading();
    expect(names(table)).toEqual(['a Lost']);
  });

  it('drops a server that a reading no longer has', () => {
    const table = new NodeTable();
    table.hear(nodeRow({ id: '1' }));
    table.startReading();
    table.finishReading();
    expect(table.rows()).toEqual([]);
  });
});
