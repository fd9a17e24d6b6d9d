import { afterEach, describe, expect, it } from 'vitest';
import {
  connectTrouble,
  dismissTrouble,
  formatReport,
  reportTrouble,
  troubleStore,
} from '#src/state/trouble.ts';

afterEach(() => troubleStore.setState({ latest: null, count: 0 }));

describe('a report of trouble', () => {
  it('says what failed, where and with what, whatever was thrown', () => {
    const report = formatReport('layers', new TypeError('no such row'), '  at LayersPanel');
    expect(report).toMatch(/^Deep Six /);
    for (const part of ['Failed: layers', 'TypeError: no such row', 'at LayersPanel']) {
      expect(report).toContain(part);
    }
    for (const thrown of [undefined, null, 'text', 7, Symbol('odd')]) {
      expect(formatReport('stage', thrown)).toContain(`Error: ${String(thrown)}`);
    }
  });

  it('is kept until it is dismissed, and counted', () => {
    reportTrouble('a', new Error('first'));
    reportTrouble('b', new Error('second'));
    expect(troubleStore.getState().latest?.place).toBe('b');
    dismissTrouble();
    expect(troubleStore.getState()).toEqual({ latest: null, count: 2 });
  });

  it('hears of what nothing has caught, but not of observers that wait for a frame', () => {
    const target = new EventTarget();
    const stop = connectTrouble(target as Window);
    const send = (type: string, fields: object) =>
      target.dispatchEvent(Object.assign(new Event(type), fields));
    send('error', { message: 'ResizeObserver loop completed with undelivered notifications.' });
    expect(troubleStore.getState().count).toBe(0);
    send('error', { message: 'x', error: new Error('lost') });
    send('unhandledrejection', { reason: 'refused' });
    expect(troubleStore.getState().count).toBe(2);
    expect(troubleStore.getState().latest?.report).toContain('refused');
    stop();
    send('error', { message: 'x' });
    expect(troubleStore.getState().count).toBe(2);
  });
});
